import { Transforms } from 'slate'
import { expect, it } from 'vitest'
import type { DraftFields } from '../../../core/document/draft.ts'
import { noteFields, withFieldHistory } from '../../../renderer/editor/with-field-history.ts'
import { block, caret, editorOf, textOf } from './build-editor.ts'

function fieldsOf(start: DraftFields) {
  const { editor } = editorOf(block('paragraph', '正文。'))
  const state = { fields: start }
  withFieldHistory(editor, fields => {
    state.fields = fields
  })
  const fill = (fields: DraftFields, act: string) => {
    noteFields(editor, state.fields, fields, act)
    state.fields = fields
  }
  return { editor, state, fill }
}

it('takes a change of the fields back and brings it again', () => {
  const { editor, state, fill } = fieldsOf({})
  fill({ urgency: '特急' }, 'a')
  editor.undo()
  expect(state.fields).toEqual({})
  editor.redo()
  expect(state.fields).toEqual({ urgency: '特急' })
})

it('takes what was typed in one visit of a field back in one step', () => {
  const { editor, state, fill } = fieldsOf({ copyNumber: '000001' })
  fill({ copyNumber: '000001', urgency: '特' }, 'a')
  fill({ copyNumber: '000001', urgency: '特急' }, 'a')
  fill({ copyNumber: '000002', urgency: '特急' }, 'b')
  editor.undo()
  expect(state.fields).toEqual({ copyNumber: '000001', urgency: '特急' })
  editor.undo()
  expect(state.fields).toEqual({ copyNumber: '000001' })
})

it('keeps its order among the steps of the text', () => {
  const { editor, state, fill } = fieldsOf({})
  caret(editor, 0)
  Transforms.insertText(editor, '甲')
  fill({ urgency: '特急' }, 'a')
  editor.undo()
  expect([state.fields, textOf(editor)]).toEqual([{}, '正文。甲'])
  editor.undo()
  expect(textOf(editor)).toBe('正文。')
  editor.redo()
  editor.redo()
  expect([state.fields, textOf(editor)]).toEqual([{ urgency: '特急' }, '正文。甲'])
})

it('forgets what could be brought again once something else was changed', () => {
  const { editor, state, fill } = fieldsOf({})
  fill({ urgency: '特急' }, 'a')
  editor.undo()
  fill({ urgency: '加急' }, 'b')
  editor.redo()
  expect(state.fields).toEqual({ urgency: '加急' })
})
