import { Transforms } from 'slate'
import { expect, it } from 'vitest'
import type { DraftLimit } from '../../../core/document/draft.ts'
import { noteLimits, withLimitHistory } from '../../../renderer/editor/with-limit-history.ts'
import { block, caret, editorOf, textOf } from './build-editor.ts'

const characters = (value: number): readonly DraftLimit[] => [{ kind: 'characters', value }]

function limitsOf() {
  const { editor } = editorOf(block('paragraph', '正文。'))
  const state: { limits: readonly DraftLimit[] } = { limits: [] }
  withLimitHistory(editor, limits => {
    state.limits = limits
  })
  const set = (limits: readonly DraftLimit[]) => {
    noteLimits(editor, state.limits, limits)
    state.limits = limits
  }
  return { editor, state, set }
}

it('takes each change of the limits back, and brings it again', () => {
  const { editor, state, set } = limitsOf()
  set(characters(3000))
  set(characters(2000))
  editor.undo()
  expect(state.limits).toEqual(characters(3000))
  editor.undo()
  expect(state.limits).toEqual([])
  editor.redo()
  expect(state.limits).toEqual(characters(3000))
})

it('keeps its order among the steps of the text', () => {
  const { editor, state, set } = limitsOf()
  caret(editor, 0)
  Transforms.insertText(editor, '甲')
  set(characters(3000))
  editor.undo()
  expect([state.limits, textOf(editor)]).toEqual([[], '正文。甲'])
  editor.undo()
  expect(textOf(editor)).toBe('正文。')
})
