import { expect, it } from 'vitest'
import { countInDetail } from '../../../core/text/detailed-count.ts'

it('counts as the dialog of Word does', () => {
  expect(countInDetail(['云岭市有 12 个县，ABC 共3项。', '', '  ', '第二段'])).toEqual({
    characters: 16,
    withoutSpaces: 19,
    withSpaces: 24,
    eastAsian: 13,
    words: 3,
    paragraphs: 2,
  })
})

it('counts nothing in nothing', () => {
  expect(countInDetail([])).toEqual({
    characters: 0,
    withoutSpaces: 0,
    withSpaces: 0,
    eastAsian: 0,
    words: 0,
    paragraphs: 0,
  })
})
