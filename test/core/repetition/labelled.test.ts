import { expect, it } from 'vitest'
import { checkParagraph } from '../../../core/repetition/check-paragraph.ts'
import { judgeLabelled, labelledLibrary } from './labelled.ts'

const { results, precision, recall } = judgeLabelled()

it('judges at least 200 labelled passages of both kinds', () => {
  expect(results.length).toBeGreaterThanOrEqual(200)
  expect(results.filter(({ worth }) => worth).length).toBeGreaterThan(100)
  expect(results.filter(({ worth }) => !worth).length).toBeGreaterThan(100)
})

it('tells of little that is not worth it, and of most that is', () => {
  expect(precision).toBeGreaterThanOrEqual(0.9)
  expect(recall).toBeGreaterThanOrEqual(0.9)
})

it('says of most passages in which a level was exchanged that it was', () => {
  const library = labelledLibrary()
  const swapped = results.filter(({ sort }) => sort === 'level-swap')
  const said = swapped.filter(({ text }) => checkParagraph(text, library).some(({ swaps }) => swaps))
  expect(said.length / swapped.length).toBeGreaterThanOrEqual(0.7)
})
