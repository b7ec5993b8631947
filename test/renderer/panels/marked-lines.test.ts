import { expect, it } from 'vitest'
import { markedLines } from '../../../renderer/dialogs/marked-lines.ts'

it('marks a passage that runs over lines', () => {
  expect(markedLines('甲乙\n丙丁\n戊', { from: 1, to: 4 })).toEqual([
    { from: 0, before: '甲', marked: '乙', after: '' },
    { from: 3, before: '', marked: '丙', after: '丁' },
    { from: 6, before: '戊', marked: '', after: '' },
  ])
})

it('leaves lines before the passage whole', () => {
  expect(markedLines('甲\n乙', { from: 2, to: 3 })[0]).toEqual({ from: 0, before: '甲', marked: '', after: '' })
})
