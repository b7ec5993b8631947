import { Editor, Node, Range, Transforms } from 'slate'
import { withText } from '../../../core/document/add-run.ts'
import type { Block, TextRun } from '../../../core/document/draft.ts'
import { lineInCell, mostColumns, rowsOfRuns, widthsToColumns } from '../../../core/document/table.ts'
import { insertRuns } from '../insert-runs.ts'
import type { DraftEditorModel, SlateTable } from '../slate-types.ts'
import { type CellPlace, cellAt, tableAt } from './cell-places.ts'
import { emptyRow, slateBlock, slateCell } from './stored-blocks.ts'

/**
 * Inserts blocks where a table is concerned: a table into the body, or anything into a cell. False, and nothing done,
 * where it is text into text. Part of the caller's undo step.
 */
export function insertAtTable(editor: DraftEditorModel, blocks: readonly Block[]): boolean {
  const { selection } = editor
  const isInCell = selection !== null && cellAt(editor, Range.start(selection)) !== undefined
  if (!isInCell && !blocks.some(block => block.type === 'table')) return false
  if (!selection) Transforms.select(editor, Editor.end(editor, []))
  else if (Range.isExpanded(selection)) Transforms.delete(editor)
  const caret = (editor.selection as Range).anchor
  const cell = cellAt(editor, caret)
  const only = blocks.length === 1 ? blocks[0] : undefined
  if (cell && only?.type === 'table') fillCells(editor, cell, rowsOfRuns(only.children))
  else if (cell)
    insertRuns(
      editor,
      blocks.flatMap((block, at) => (at === 0 ? cellRuns(block) : [{ text: '\n' }, ...cellRuns(block)])),
    )
  else insertInBody(editor, blocks)
  return true
}

/** A block as lines of one cell: of a table, a row a line. */
function cellRuns({ children }: Block): readonly TextRun[] {
  return children.map(run => withText(run, run.text.replaceAll('\t', ' ').replaceAll(lineInCell, '\n')))
}

/** Writes a table over the cells from one on, as Excel and WPS do; rows and columns are added where they are too few. */
function fillCells(
  editor: DraftEditorModel,
  from: CellPlace,
  rows: readonly (readonly (readonly TextRun[])[])[],
): void {
  const table = tableAt(editor, [from.index]) as SlateTable
  const wanted = Math.min(mostColumns, from.column + Math.max(...rows.map(row => row.length)))
  const missing = wanted - table.columns.length
  if (missing > 0) {
    for (const row of table.children.keys()) {
      const at = [from.index, row, table.columns.length]
      Transforms.insertNodes(
        editor,
        Array.from({ length: missing }, () => slateCell()),
        { at, select: false },
      )
    }
    const widths = [...table.columns, ...Array.from({ length: missing }, () => ({ width: 1000 / wanted }))]
    const aligned = widthsToColumns(widths.map(column => column.width))
    Transforms.setNodes(
      editor,
      { columns: aligned.map((column, at) => ({ ...table.columns[at], ...column })) },
      { at: [from.index] },
    )
  }
  const columns = Math.max(wanted, table.columns.length)
  const rowsMissing = from.row + rows.length - table.children.length
  if (rowsMissing > 0) {
    const at = [from.index, table.children.length]
    Transforms.insertNodes(
      editor,
      Array.from({ length: rowsMissing }, () => emptyRow(columns)),
      { at, select: false },
    )
  }
  for (const [row, cells] of rows.entries()) {
    for (const [column, runs] of cells.slice(0, mostColumns - from.column).entries()) {
      const path = [from.index, from.row + row, from.column + column]
      Transforms.removeNodes(editor, { at: path })
      Transforms.insertNodes(editor, slateCell(runs), { at: path, select: false })
    }
  }
  const last = {
    row: from.row + rows.length - 1,
    column: Math.min(columns, from.column + (rows.at(-1)?.length ?? 1)) - 1,
  }
  Transforms.select(editor, Editor.end(editor, [from.index, last.row, last.column]))
}

/** Whole blocks at the caret: in place of an empty paragraph, else between the two parts of the one it stands in. */
function insertInBody(editor: DraftEditorModel, blocks: readonly Block[]): void {
  const caret = (editor.selection as Range).anchor
  const index = caret.path[0] as number
  const isEmpty = Node.string(editor.children[index] as never) === ''
  const isAtStart = Editor.isStart(editor, caret, [index])
  const isAtEnd = Editor.isEnd(editor, caret, [index])
  if (!isEmpty && !isAtStart && !isAtEnd) Transforms.splitNodes(editor, { always: true })
  const at = isEmpty || isAtStart ? index : index + 1
  if (isEmpty) Transforms.removeNodes(editor, { at: [index] })
  Transforms.insertNodes(editor, blocks.map(slateBlock), { at: [at], select: false })
  const last = at + blocks.length - 1
  const ends = blocks.at(-1)?.type === 'table'
  if (ends && blocks.length === 1) Transforms.select(editor, Editor.start(editor, [last]))
  else Transforms.select(editor, Editor.end(editor, [last]))
}
