import { describe, expect, it } from 'vitest'
import type { DocumentCounts } from '../../../core/lint/counts.ts'
import type { LengthLimit } from '../../../core/lint/limits.ts'
import {
  bindingLimit,
  characterLimit,
  excessCharacters,
  limitAdvice,
  limitState,
} from '../../../renderer/panels/limit-state.ts'

const counts = (part: Partial<DocumentCounts>): DocumentCounts => ({
  leftOut: 0,
  characters: 0,
  charactersWithSpaces: 0,
  hanzi: 0,
  paragraphs: 1,
  pages: 1,
  minutes: 0,
  ...part,
})
const limit = (kind: LengthLimit['kind'], value: number): LengthLimit => ({
  genre: 'remarks',
  kind,
  value,
  basis: { issuer: '市政府办公室', document: '会议规定', year: 2024, clause: '第三条' },
})

describe('limitState', () => {
  it.each([
    [799, 'within'],
    [800, 'near'],
    [1000, 'near'],
    [1001, 'over'],
    [1200, 'over'],
    [1201, 'far'],
  ])('grades %d characters of 1,000 as %s', (characters, level) => {
    expect(limitState(limit('characters', 1000), counts({ characters })).level).toBe(level)
  })
})

describe('limitAdvice', () => {
  it('says how much is left', () => {
    expect(limitAdvice(limitState(limit('characters', 1000), counts({ characters: 400 })), 200)).toBe('还可写 600 字。')
  })

  it('turns minutes into characters at the rate in use', () => {
    expect(limitAdvice(limitState(limit('minutes', 5), counts({ minutes: 9.1 })), 200)).toBe(
      '超过 4.1 分钟，约需压缩 820 字。',
    )
  })
})

it('takes the first limit of a kind as the one that binds', () => {
  expect(
    bindingLimit([limit('minutes', 5), limit('characters', 800), limit('characters', 900)], 'characters')?.value,
  ).toBe(800)
  expect(bindingLimit([], 'pages')).toBeUndefined()
})

it('takes the greater excess of characters and minutes', () => {
  const over = counts({ characters: 1812, minutes: 9.1 })
  expect(excessCharacters([limit('characters', 1000), limit('minutes', 5)], over, 200)).toBe(820)
  expect(excessCharacters([limit('characters', 2000), limit('pages', 1)], over, 200)).toBe(0)
})

it('counts a page too many as a full one', () => {
  expect(excessCharacters([limit('pages', 2)], counts({ characters: 2000, pages: 4 }), 200)).toBe(1232)
})

it('turns all limits into the 字数 that they leave', () => {
  const limits = [limit('characters', 3000), limit('minutes', 10)]
  expect(characterLimit(limits, counts({ characters: 1200, minutes: 6 }), 200)).toBe(2000)
  expect(characterLimit(limits, counts({ characters: 2400, minutes: 12 }), 200)).toBe(2000)
  expect(characterLimit([], counts({ characters: 2400 }), 200)).toBeUndefined()
})
