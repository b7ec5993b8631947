import { expect, it } from 'vitest'
import { clockText, dateText, momentText } from '../../../renderer/panels/time-text.ts'

const at = (year: number, month: number, day: number, hour = 9, minute = 5) =>
  new Date(year, month - 1, day, hour, minute).getTime()
const now = at(2026, 3, 2, 0, 10)

it('shows the time of day with two digits', () => {
  expect(clockText(at(2026, 3, 2, 14, 3))).toBe('14:03')
  expect(clockText(at(2026, 3, 2, 0, 0))).toBe('00:00')
})

it.each([
  [at(2026, 3, 2, 0, 1), '00:01'],
  [at(2026, 3, 1, 23, 59), '昨天 23:59'],
  [at(2026, 2, 28), '2月28日'],
  [at(2026, 1, 1), '1月1日'],
  [at(2025, 12, 31), '2025年12月31日'],
])('shows a moment by its distance from now', (moment, text) => {
  expect(momentText(moment, now)).toBe(text)
})

it('writes a date without empty digits', () => {
  expect(dateText(at(2026, 3, 5))).toBe('2026年3月5日')
})
