import fc from 'fast-check'
import { Editor, type Point, Transforms } from 'slate'
import { expect, it } from 'vitest'
import { blockSchema } from '../../../../core/contract/draft-schema.ts'
import { applySplice, spliceBetween } from '../../../../core/document/block-edit.ts'
import { type Block, blockText, textBlock } from '../../../../core/document/draft.ts'
import { rowsOfText, tableBlock } from '../../../../core/document/table.ts'
import { pointInBlock } from '../../../../renderer/editor/caret-block.ts'
import { insertBlocks } from '../../../../renderer/editor/insert-blocks.ts'
import type { DraftEditorModel } from '../../../../renderer/editor/slate-types.ts'
import { storedBlocks } from '../../../../renderer/editor/table/stored-blocks.ts'
import * as acts from '../../../../renderer/editor/table/table-acts.ts'
import { isValidBlock, validBlocks } from '../../../../renderer/editor/valid-blocks.ts'
import { editorOf } from '../build-editor.ts'

const start = [
  textBlock('paragraph', '各单位任务如下。'),
  tableBlock(
    [
      ['序号', '任务', '单位'],
      ['1', '老旧小区改造', '住建局'],
      ['2', '第一行\n第二行', ''],
    ],
    { headerRows: 1 },
  ),
  textBlock('paragraph', '请按月报送。'),
]

type Step = (editor: DraftEditorModel) => void

const place = fc.record({ block: fc.nat(8), offset: fc.nat(40) })

function pointAt(editor: DraftEditorModel, { block, offset }: { block: number; offset: number }): Point {
  const index = block % editor.children.length
  return pointInBlock(editor, index, Math.min(offset, blockText(storedBlocks(editor.children)[index] as Block).length))
}

const copied = new WeakMap<DraftEditorModel, readonly Block[]>()

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.tuple(place, place).map(
      ([anchor, focus]): Step =>
        editor => {
          Transforms.select(editor, { anchor: pointAt(editor, anchor), focus: pointAt(editor, focus) })
        },
    ),
  },
  {
    weight: 4,
    arbitrary: place.map(
      (at): Step =>
        editor =>
          Transforms.select(editor, pointAt(editor, at)),
    ),
  },
  ...[
    (editor: DraftEditorModel) => editor.insertText('文'),
    (editor: DraftEditorModel) => editor.insertText('a\tb\nc'),
    (editor: DraftEditorModel) => editor.insertBreak(),
    (editor: DraftEditorModel) => editor.insertSoftBreak(),
    (editor: DraftEditorModel) => editor.deleteBackward('character'),
    (editor: DraftEditorModel) => editor.deleteForward('character'),
    (editor: DraftEditorModel) => editor.deleteBackward('word'),
    (editor: DraftEditorModel) => editor.deleteFragment(),
    (editor: DraftEditorModel) =>
      void copied.set(editor, validBlocks(JSON.parse(JSON.stringify(editor.getFragment())))),
    (editor: DraftEditorModel) => insertBlocks(editor, copied.get(editor) ?? []),
    (editor: DraftEditorModel) => acts.insertTable(editor, 2, 2),
    (editor: DraftEditorModel) => acts.addRow(editor, 1),
    (editor: DraftEditorModel) => acts.addRow(editor, -1),
    (editor: DraftEditorModel) => acts.addColumn(editor, 1),
    (editor: DraftEditorModel) => acts.addColumn(editor, -1),
    acts.deleteRows,
    acts.deleteColumns,
    acts.deleteTable,
    acts.toggleHeader,
    acts.equaliseColumns,
    acts.addCaption,
    (editor: DraftEditorModel) => acts.alignColumns(editor, 'center'),
    (editor: DraftEditorModel) => void acts.stepCell(editor, 1),
    (editor: DraftEditorModel) => editor.undo(),
    (editor: DraftEditorModel) => editor.redo(),
    (editor: DraftEditorModel) => editor.addMark('bold', true),
  ].map(run => ({ weight: 1, arbitrary: fc.constant<Step>(run) })),
)

function requireWhole(editor: DraftEditorModel): void {
  const blocks = storedBlocks(editor.children)
  for (const block of blocks) {
    expect(isValidBlock(block)).toBe(true)
    expect(blockSchema.parse(JSON.parse(JSON.stringify(block)))).toEqual(block)
    if (block.type !== 'table') continue
    const count = block.table?.columns.length ?? 0
    expect(rowsOfText(blockText(block)).every(row => row.length === count)).toBe(true)
    expect(block.table?.columns.reduce((sum, column) => sum + column.width, 0)).toBe(1000)
  }
  expect(blocks.at(-1)?.type).not.toBe('table')
  if (editor.selection) Editor.string(editor, editor.selection)
}

it('stays valid through any edits, replays from its journal and goes back to where it began', {
  timeout: 60_000,
}, () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), steps => {
      const { editor } = editorOf(...start)
      const first = storedBlocks(editor.children)
      let journal = first
      let saved = first
      for (const run of steps) {
        run(editor)
        requireWhole(editor)
        const now = storedBlocks(editor.children)
        const splice = spliceBetween(saved, now)
        if (splice) journal = applySplice(journal, JSON.parse(JSON.stringify(splice)))
        saved = now
      }
      expect(journal).toEqual(saved)
      for (let left = 500; left > 0 && editor.history.undos.length > 0; left--) editor.undo()
      expect(storedBlocks(editor.children)).toEqual(first)
    }),
    { numRuns: 400 },
  )
})
