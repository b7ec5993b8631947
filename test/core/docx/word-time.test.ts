import { expect, it } from 'vitest'
import { wordTime } from '../../../core/docx/marks/word-time.ts'
import { wordMilliseconds } from '../../../electron/service/files/word-milliseconds.ts'
import { clock } from '../../service/files/local-clock.ts'

it.each([
  [0, 0, '1970-01-01T00:00:00Z'],
  [951_782_400_000, 0, '2000-02-29T00:00:00Z'],
  [1_772_000_000_999, 480, '2026-02-25T14:13:20Z'],
  [253_402_300_799_000, 0, '9999-12-31T23:59:59Z'],
  [253_402_300_800_000, 0, '1970-01-01T00:00:00Z'],
  [-1, 0, '1970-01-01T00:00:00Z'],
  [Number.NaN, 0, '1970-01-01T00:00:00Z'],
])('writes %d at %d minutes as %s', (at, offset, written) => {
  expect(wordTime(at, offset)).toBe(written)
})

it('is read back to the second on the clock by which it was written', () => {
  for (let at = 86_400_000; at < 4_000_000_000_000; at += 100_000_007_000) {
    expect(wordMilliseconds(wordTime(at, clock(at)))).toBe(Math.floor(at / 1000) * 1000)
  }
})

it.each([
  undefined,
  '',
  '2026',
  '2026-13-45T99:99:99Zx',
  `2026-01-01T00:00:00.${'0'.repeat(99)}Z`,
  '0000-01-01T00:00:00Z',
])('takes %s for no time', date => {
  expect(wordMilliseconds(date)).toBe(0)
})

it('follows a distance from Greenwich that is told', () => {
  expect(wordMilliseconds('1970-01-01T08:00:00+08:00')).toBe(0)
  expect(wordMilliseconds('1970-01-01T08:00:01+07:00')).toBe(3_601_000)
})
