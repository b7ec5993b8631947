import { expect, it } from 'vitest'
import { numberText, shareText, sizeText } from '../../../renderer/panels/number-text.ts'

it('groups thousands and keeps one decimal', () => {
  expect([0, 1812, 9.1, 12.345, 1_234_567].map(numberText)).toEqual(['0', '1,812', '9.1', '12.3', '1,234,567'])
})

it('never shows a share above zero as nothing', () => {
  expect([0, 0.004, 0.0149, 0.12, 1, 1.812].map(shareText)).toEqual(['0%', '不足 1%', '1%', '12%', '100%', '181%'])
})

it('shows sizes in the unit that reads best', () => {
  expect([0, 820, 1024, 3_355_443, 52_428_800].map(sizeText)).toEqual(['0 B', '820 B', '1 KB', '3.2 MB', '50 MB'])
})
