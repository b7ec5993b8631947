import { Editor, Node, type NodeEntry, type Path, type Point, Range } from 'slate'
import type { DraftEditorModel, SlateCell, SlateTable } from '../slate-types.ts'
import { isSlateTable } from './stored-blocks.ts'

/** A cell: its table's place in the body, its row and its column, all counted from 0. */
export interface CellPlace {
  readonly index: number
  readonly row: number
  readonly column: number
}

/** The table around a path; undefined outside all tables. */
export function tableAt(editor: DraftEditorModel, path: Path): SlateTable | undefined {
  const node = editor.children[path[0] as number]
  return isSlateTable(node) ? node : undefined
}

/** The cell around a point; undefined outside all tables. */
export function cellAt(editor: DraftEditorModel, { path }: Point): CellPlace | undefined {
  if (path.length < 4 || !tableAt(editor, path)) return undefined
  const [index, row, column] = path as [number, number, number]
  return { index, row, column }
}

export function cellPath({ index, row, column }: CellPlace): Path {
  return [index, row, column]
}

function isSameCell(a: CellPlace | undefined, b: CellPlace | undefined): boolean {
  return a?.index === b?.index && a?.row === b?.row && a?.column === b?.column
}

/** The table and the cell in which the selection's focus stands. */
export function focusedCell(editor: DraftEditorModel): { table: SlateTable; cell: CellPlace } | undefined {
  const cell = editor.selection ? cellAt(editor, editor.selection.focus) : undefined
  const table = cell && tableAt(editor, [cell.index])
  return cell && table ? { table, cell } : undefined
}

/** The cells that the selection touches in the table of its focus, as a rectangle. Undefined outside a table. */
export function selectedCells(editor: DraftEditorModel):
  | {
      readonly table: SlateTable
      readonly index: number
      readonly rows: readonly [number, number]
      readonly columns: readonly [number, number]
    }
  | undefined {
  const { selection } = editor
  const focus = focusedCell(editor)
  if (!selection || !focus) return undefined
  const other = cellAt(editor, selection.anchor)
  const anchor = other?.index === focus.cell.index ? other : focus.cell
  return {
    table: focus.table,
    index: focus.cell.index,
    rows: [Math.min(anchor.row, focus.cell.row), Math.max(anchor.row, focus.cell.row)],
    columns: [Math.min(anchor.column, focus.cell.column), Math.max(anchor.column, focus.cell.column)],
  }
}

/** The cells of a table with their paths, in reading order. */
export function* cellsOf(table: SlateTable, index: number): Generator<NodeEntry<SlateCell>> {
  for (const [row, { children }] of table.children.entries()) {
    for (const [column, cell] of children.entries()) yield [cell, [index, row, column]]
  }
}

/** The UTF-16 offset of a point in its table's stored text. */
export function offsetInTable(table: SlateTable, path: Path, offset: number): number {
  const [, row = 0, column = 0, run = 0] = path
  let at = 0
  for (const [place, { children }] of table.children.entries()) {
    for (const [order, cell] of children.entries()) {
      if (place === row && order === column) {
        for (const { text } of cell.children.slice(0, run)) at += text.length
        return at + offset
      }
      at += Node.string(cell).length + 1
    }
  }
  return at
}

/** The point at a UTF-16 offset of a table's stored text. */
export function pointInTable(editor: DraftEditorModel, index: number, offset: number): Point {
  const table = editor.children[index] as SlateTable
  let left = offset
  let last: Point = { path: [index, 0, 0, 0], offset: 0 }
  for (const [cell, path] of cellsOf(table, index)) {
    for (const [run, { text }] of cell.children.entries()) {
      last = { path: [...path, run], offset: Math.min(left, text.length) }
      if (left <= text.length) return last
      left -= text.length
    }
    if (left === 0) return last
    left--
  }
  return last
}

/** Whether the range lies in one cell or touches no table with either end. */
export function staysInCell(editor: DraftEditorModel, range: Range): boolean {
  const [start, end] = Range.edges(range)
  return isSameCell(cellAt(editor, start), cellAt(editor, end))
}

/** Whether all of a table lies in the range. */
export function coversTable(editor: DraftEditorModel, index: number, range: Range): boolean {
  return Range.includes(range, Editor.start(editor, [index])) && Range.includes(range, Editor.end(editor, [index]))
}
