import { Editor } from 'slate'
import { expect, it } from 'vitest'
import { textBlock } from '../../../core/document/draft.ts'
import { tableBlock } from '../../../core/document/table.ts'
import { selectMore } from '../../../renderer/editor/paper-keys.ts'
import { moveByWord } from '../../../renderer/editor/with-words.ts'
import { block, caret, editorOf, textOf } from './build-editor.ts'

it('takes one Chinese word away at either side, and joins blocks at their edges', () => {
  const { editor } = editorOf(block('paragraph', '加强组织领导'), block('paragraph', '落实责任'))
  caret(editor, 0, 4)
  editor.deleteBackward('word')
  expect(textOf(editor)).toBe('加强领导\n落实责任')
  editor.deleteForward('word')
  expect(textOf(editor)).toBe('加强\n落实责任')
  editor.deleteForward('word')
  expect(textOf(editor)).toBe('加强落实责任')
})

it('moves by words through runs of different looks, and into the next block', () => {
  const { editor } = editorOf(
    { type: 'paragraph', children: [{ text: '加强' }, { text: '组织', bold: true }] },
    textBlock('paragraph', '领导'),
  )
  caret(editor, 0, 0)
  moveByWord(editor, 1)
  moveByWord(editor, 1)
  expect(Editor.isEnd(editor, editor.selection!.focus, [0])).toBe(true)
  moveByWord(editor, 1)
  expect(editor.selection?.focus).toEqual({ path: [1, 0], offset: 0 })
  moveByWord(editor, -1)
  moveByWord(editor, -1)
  expect(Editor.string(editor, { anchor: Editor.start(editor, [0]), focus: editor.selection!.focus })).toBe('加强')
})

it('keeps to a cell, which Ctrl+A selects before the draft', () => {
  const { editor } = editorOf(block('paragraph', '前文'), tableBlock([['甲乙', '丙丁']]))
  editor.select(Editor.start(editor, [1, 0, 1]))
  editor.deleteBackward('word')
  expect(Editor.string(editor, [1])).toBe('甲乙丙丁')
  selectMore(editor)
  expect(Editor.string(editor, editor.selection!)).toBe('丙丁')
  selectMore(editor)
  expect(editor.selection).toEqual(Editor.range(editor, []))
})
