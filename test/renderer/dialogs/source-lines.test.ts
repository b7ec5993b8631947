import { expect, it } from 'vitest'
import { sourceLines } from '../../../renderer/dialogs/source-lines.ts'

const shown = (text: string, query: string, from: number, to: number) =>
  sourceLines(text, query, { from, to }).lines.map(({ pieces }) =>
    pieces.map(({ text, found, isPassage }) => `${isPassage ? '[' : ''}${text}${found ?? ''}`),
  )

it('marks a passage that runs over lines', () => {
  expect(shown('甲乙\n丙丁\n戊', '', 1, 4)).toEqual([['甲', '[乙'], ['[丙', '丁'], ['戊']])
})

it('leaves lines before the passage whole', () => {
  expect(shown('甲\n乙', '', 2, 3)).toEqual([['甲'], ['[乙']])
})

it('numbers what is found, inside the passage and across its edge', () => {
  expect(shown('甲乙丙甲乙', '甲乙', 1, 4)).toEqual([['甲0', '[乙0', '[丙', '[甲1', '乙1']])
})

it('has no passage where none is named', () => {
  expect(sourceLines('甲', '', undefined).lines).toEqual([
    { from: 0, pieces: [{ text: '甲', found: null, isPassage: false }] },
  ])
})
