import { Editor } from 'slate'
import { expect, it } from 'vitest'
import { leastWidth, tableBlock } from '../../../../core/document/table.ts'
import type { SlateTable } from '../../../../renderer/editor/slate-types.ts'
import { resizeColumn } from '../../../../renderer/editor/table/table-acts.ts'
import { editorOf } from '../build-editor.ts'

const widths = (table: unknown) => (table as SlateTable).columns.map(column => column.width)

it('goes to a column from its neighbour by keys, never below the least, and back by undo', () => {
  const { editor } = editorOf(tableBlock([['甲', '乙', '丙', '丁']]))
  editor.select(Editor.start(editor, [0, 0, 3]))
  resizeColumn(editor, 1)
  expect(widths(editor.children[0])).toEqual([250, 250, 230, 270])
  editor.undo()
  expect(widths(editor.children[0])).toEqual([250, 250, 250, 250])
  for (let press = 0; press < 30; press++) resizeColumn(editor, -1)
  expect(widths(editor.children[0])).toEqual([250, 250, 470, leastWidth])
})

it('of a table of one column stays', () => {
  const { editor } = editorOf(tableBlock([['甲']]))
  editor.select(Editor.start(editor, [0, 0, 0]))
  resizeColumn(editor, 1)
  expect(widths(editor.children[0])).toEqual([1000])
})
