import { Editor, Transforms } from 'slate'
import { HistoryEditor } from 'slate-history'
import { expect, it } from 'vitest'
import type { DraftFreedom } from '../../../core/document/draft-status.ts'
import { remark, withLock } from '../../../renderer/editor/with-lock.ts'
import { block, caret, editorOf, textOf } from './build-editor.ts'

function lockable() {
  const { editor } = editorOf(block('title', '关于清查渡口的通知'), block('paragraph', '各渡口一律登记。'))
  const state: { freedom: DraftFreedom } = { freedom: 'all' }
  withLock(editor, () => state.freedom)
  return { editor, state }
}

const locked: readonly DraftFreedom[] = ['review', 'none']

it.each(locked)('keeps the words whatever is asked of the editor: %s', freedom => {
  const { editor, state } = lockable()
  state.freedom = freedom
  const before = editor.children
  caret(editor, 1)
  Transforms.insertText(editor, '多一句')
  editor.insertBreak()
  editor.deleteBackward('character')
  Editor.addMark(editor, 'bold', true)
  Transforms.removeNodes(editor, { at: [0] })
  Transforms.setNodes(editor, { type: 'heading', level: 1 }, { at: [1] })
  expect(textOf(editor)).toBe('关于清查渡口的通知\n各渡口一律登记。')
  expect(JSON.stringify(editor.children)).toBe(JSON.stringify(before))
})

it('goes on where the caret was once it is free again', () => {
  const { editor, state } = lockable()
  state.freedom = 'review'
  caret(editor, 1)
  state.freedom = 'all'
  Transforms.insertText(editor, '请')
  expect(textOf(editor)).toContain('登记。请')
})

it('lets comments come and go in review, and nowhere in what is final', () => {
  const { editor, state } = lockable()
  const comment = (comments: readonly string[] | undefined) =>
    Transforms.setNodes(editor, { comments } as never, {
      at: { anchor: { path: [1, 0], offset: 1 }, focus: { path: [1, 0], offset: 3 } },
      match: node => 'text' in node,
      split: true,
    })
  state.freedom = 'none'
  comment(['c'])
  expect(JSON.stringify(editor.children)).not.toContain('comments')
  state.freedom = 'review'
  comment(['c'])
  expect(JSON.stringify(editor.children)).toContain('comments')
  expect(textOf(editor)).toContain('各渡口一律登记。')
})

it('takes back in review what changes no word, and leaves typing of before alone', () => {
  const { editor, state } = lockable()
  caret(editor, 1)
  Transforms.insertText(editor, '请')
  state.freedom = 'review'
  editor.undo()
  expect(textOf(editor)).toContain('登记。请')
  expect(editor.history.undos).not.toEqual([])
  HistoryEditor.withNewBatch(editor, () =>
    remark(editor, () => Transforms.setNodes(editor, { comments: ['c'] } as never, { at: [1, 0] })),
  )
  editor.undo()
  expect(JSON.stringify(editor.children)).not.toContain('comments')
  state.freedom = 'all'
  editor.undo()
  expect(textOf(editor)).not.toContain('请')
})
