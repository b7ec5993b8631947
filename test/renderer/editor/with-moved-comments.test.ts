import { Transforms } from 'slate'
import { expect, it } from 'vitest'
import type { Block } from '../../../core/document/draft.ts'
import type { DraftEditorModel } from '../../../renderer/editor/slate-types.ts'
import { storedBlocks } from '../../../renderer/editor/table/stored-blocks.ts'
import { withMovedComments } from '../../../renderer/editor/with-moved-comments.ts'
import { block, editorOf } from './build-editor.ts'

const marked: Block = { type: 'paragraph', children: [{ text: '加强值班', comments: ['a'] }] }

/** An editor whose clipboard is none of a browser's, with what decides on pasted comments. */
function moving(...known: readonly string[]) {
  const { editor } = editorOf(marked, block('paragraph', ''))
  editor.setFragmentData = () => undefined
  const own = withMovedComments(editor, () => new Set(known))
  const copy = (origin: 'cut' | 'copy') => {
    Transforms.select(editor, { anchor: { path: [0, 0], offset: 0 }, focus: { path: [0, 0], offset: 4 } })
    editor.setFragmentData({} as DataTransfer, origin)
  }
  return { editor, own, copy }
}

const idsOf = (blocks: readonly Block[]) =>
  blocks.flatMap(({ children }) => children.flatMap(run => run.comments ?? []))

const cutOut = (editor: DraftEditorModel) => Transforms.delete(editor, { at: [0] })

it('words that are cut take their comment along, once', () => {
  const { editor, own, copy } = moving('a')
  copy('cut')
  cutOut(editor)
  expect(idsOf(storedBlocks(editor.children))).toEqual([])
  expect(idsOf(own([marked]))).toEqual(['a'])
})

it('a part of the words takes the comment along too, and a second copy does not', () => {
  const { own, copy } = moving('a')
  copy('cut')
  expect(idsOf(own([marked]))).toEqual(['a'])
  expect(idsOf(own([marked]))).toEqual([])
})

it('words that are copied leave the comment on the original', () => {
  const { own, copy } = moving('a')
  copy('copy')
  expect(idsOf(own([marked]))).toEqual([])
})

it('comments of another draft stay there', () => {
  const { editor, own, copy } = moving('b')
  copy('cut')
  cutOut(editor)
  expect(own([marked])).toEqual([block('paragraph', '加强值班')])
})

it('a cut that was taken back leaves the comment where it is', () => {
  const { editor, own, copy } = moving('a')
  copy('cut')
  editor.undo()
  expect(idsOf(own([marked]))).toEqual([])
})
