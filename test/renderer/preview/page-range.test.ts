import { expect, it } from 'vitest'
import { parsePageRange } from '../../../renderer/preview/page-range.ts'
import { pageScale, percentOf, stepZoom } from '../../../renderer/preview/page-scale.ts'

it.each([
  ['2', [2]],
  ['3-5', [3, 4, 5]],
  ['1，4至6，5', [1, 4, 5, 6]],
  ['8-20', [8, 9, 10]],
  [' 2 、 9 ', [2, 9]],
])('reads %s', (words, pages) => {
  expect(parsePageRange(words, 10)).toEqual(pages)
})

it.each(['', '0', '5-3', '11', '一', '2,', '1-2-3'])('refuses %j', words => {
  expect(parsePageRange(words, 10)).toBeUndefined()
})

it('fits a page into its room, by its height or its width, or shows it in percent', () => {
  const sheet = { width: 11906, height: 16838 }
  const room = { width: 1000, height: 600 }
  expect(percentOf(pageScale(100, room, sheet, 1))).toBe(100)
  expect(pageScale('page', room, sheet, 1) * sheet.height).toBeCloseTo(568)
  expect(pageScale('width', room, sheet, 2) * sheet.width).toBeCloseTo(476)
})

it('steps to the next zoom up and down and stops at the ends', () => {
  expect([stepZoom(51, 1), stepZoom(51, -1), stepZoom(200, 1), stepZoom(25, -1)]).toEqual([75, 50, 200, 25])
})
