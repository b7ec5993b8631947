import { Editor, Node, Transforms } from 'slate'
import { HistoryEditor } from 'slate-history'
import type { TableColumn } from '../../../core/document/draft.ts'
import { textBlock } from '../../../core/document/draft.ts'
import {
  equalColumns,
  leastWidth,
  mostColumns,
  nextTableNumber,
  tableBlock,
  widthsToColumns,
} from '../../../core/document/table.ts'
import { insertBlocks } from '../insert-blocks.ts'
import type { DraftEditorModel, SlateTable } from '../slate-types.ts'
import { cellAt, focusedCell, selectedCells } from './cell-places.ts'
import { emptyRow, slateBlock, slateCell, storedBlocks } from './stored-blocks.ts'
import { selectCell } from './with-tables.ts'

/** Everything that can be done to the table at the caret, one undo step each. Nothing happens outside a table. */

/** Inserts an empty table with a header row at the caret. In a cell nothing happens: tables do not nest. */
export function insertTable(editor: DraftEditorModel, rows: number, columns: number): void {
  if (editor.selection && cellAt(editor, editor.selection.anchor)) return
  const empty = Array.from({ length: rows }, () => Array.from({ length: columns }, () => ''))
  insertBlocks(editor, [tableBlock(empty, { headerRows: rows > 1 ? 1 : 0 })])
}

/** Adds a row above (-1) or below (1) the selected ones and puts the caret into it. */
export function addRow(editor: DraftEditorModel, side: -1 | 1): void {
  const chosen = selectedCells(editor)
  if (!chosen) return
  const { table, index, rows, columns } = chosen
  const row = side === -1 ? rows[0] : rows[1] + 1
  const isAboveHeader = side === -1 && table.children[row]?.header === true
  act(editor, () => {
    const made = { ...emptyRow(table.columns.length), ...(isAboveHeader && { header: true as const }) }
    Transforms.insertNodes(editor, made, { at: [index, row], select: false })
    selectCell(editor, { index, row, column: columns[0] })
  })
}

/** Adds a column left (-1) or right (1) of the selected ones; it shares the width of its neighbour. */
export function addColumn(editor: DraftEditorModel, side: -1 | 1): void {
  const chosen = selectedCells(editor)
  if (!chosen || chosen.table.columns.length >= mostColumns) return
  const { table, index, rows, columns } = chosen
  const column = side === -1 ? columns[0] : columns[1] + 1
  const beside = side === -1 ? columns[0] : columns[1]
  const halved = table.columns.map((one, at) => (at === beside ? { ...one, width: one.width / 2 } : one))
  const wider = halved.toSpliced(column, 0, { ...(halved[beside] as TableColumn) })
  act(editor, () => {
    for (const row of table.children.keys()) {
      Transforms.insertNodes(editor, slateCell(), { at: [index, row, column], select: false })
    }
    setColumns(editor, index, wider)
    selectCell(editor, { index, row: rows[0], column })
  })
}

/** Deletes the selected rows; with the last row the table goes. */
export function deleteRows(editor: DraftEditorModel): void {
  const chosen = selectedCells(editor)
  if (!chosen) return
  const { table, index, rows, columns } = chosen
  if (rows[1] - rows[0] + 1 >= table.children.length) {
    deleteTable(editor)
    return
  }
  act(editor, () => {
    const row = rows[1] + 1 < table.children.length ? rows[1] + 1 : rows[0] - 1
    selectCell(editor, { index, row, column: columns[0] })
    for (let at = rows[1]; at >= rows[0]; at--) Transforms.removeNodes(editor, { at: [index, at] })
  })
}

/** Deletes the selected columns, whose width goes to the others; with the last column the table goes. */
export function deleteColumns(editor: DraftEditorModel): void {
  const chosen = selectedCells(editor)
  if (!chosen) return
  const { table, index, rows, columns } = chosen
  const left = table.columns.filter((_, at) => at < columns[0] || at > columns[1])
  if (left.length === 0) {
    deleteTable(editor)
    return
  }
  act(editor, () => {
    const column = columns[1] + 1 < table.columns.length ? columns[1] + 1 : columns[0] - 1
    selectCell(editor, { index, row: rows[0], column })
    for (const row of table.children.keys()) {
      for (let at = columns[1]; at >= columns[0]; at--) Transforms.removeNodes(editor, { at: [index, row, at] })
    }
    setColumns(editor, index, left)
  })
}

/** Takes the whole table out of the draft; the caret goes below it. */
export function deleteTable(editor: DraftEditorModel): void {
  const focus = focusedCell(editor)
  if (!focus) return
  const { index } = focus.cell
  act(editor, () => {
    const below = editor.children[index + 1]
    if (!below) Transforms.insertNodes(editor, slateBlock(textBlock('paragraph', '')), { at: [index + 1] })
    Transforms.select(editor, Editor.start(editor, [index + 1]))
    Transforms.removeNodes(editor, { at: [index] })
  })
}

/** Makes the rows down to the selection the header, or no header where they are one. */
export function toggleHeader(editor: DraftEditorModel): void {
  const chosen = selectedCells(editor)
  if (!chosen) return
  const { table, index, rows } = chosen
  const last = rows[1]
  const isOn = table.children[last]?.header === true
  act(editor, () => {
    for (const [row, { header }] of table.children.entries()) {
      if (isOn && row >= rows[0] && header) Transforms.unsetNodes(editor, 'header' as never, { at: [index, row] })
      if (!isOn && row <= last && !header) Transforms.setNodes(editor, { header: true }, { at: [index, row] })
    }
  })
}

/** Aligns the selected columns. */
export function alignColumns(editor: DraftEditorModel, align: 'left' | 'center' | 'right'): void {
  const chosen = selectedCells(editor)
  if (!chosen) return
  const { table, index, columns } = chosen
  const aligned = table.columns.map(({ width, align: own }, at) => {
    const wanted = at >= columns[0] && at <= columns[1] ? align : own
    return wanted === undefined || wanted === 'left' ? { width } : { width, align: wanted }
  })
  act(editor, () => Transforms.setNodes(editor, { columns: aligned }, { at: [index] }))
}

/** Thousandths of the 版心 by which a key makes a column wider or narrower: some three millimetres. */
const widthStep = 20

/** Makes the column of the caret wider (1) or narrower (-1); the next one, or for the last the one before, gives or takes it. */
export function resizeColumn(editor: DraftEditorModel, direction: 1 | -1): void {
  const focus = focusedCell(editor)
  const { columns = [] } = focus?.table ?? {}
  const own = focus?.cell.column ?? 0
  const other = own + 1 < columns.length ? own + 1 : own - 1
  const [width, beside] = [columns[own]?.width, columns[other]?.width]
  if (!focus || width === undefined || beside === undefined) return
  const by = direction === 1 ? Math.min(widthStep, beside - leastWidth) : -Math.min(widthStep, width - leastWidth)
  if (by * direction <= 0) return
  const resized = columns.map((column, at) =>
    at === own ? { ...column, width: width + by } : at === other ? { ...column, width: beside - by } : column,
  )
  act(editor, () => Transforms.setNodes(editor, { columns: resized }, { at: [focus.cell.index] }))
}

/** Gives all columns one width. */
export function equaliseColumns(editor: DraftEditorModel): void {
  const focus = focusedCell(editor)
  if (!focus) return
  const equal = equalColumns(focus.table.columns.length)
  const columns = focus.table.columns.map((column, at) => ({ ...column, width: (equal[at] as TableColumn).width }))
  act(editor, () => Transforms.setNodes(editor, { columns }, { at: [focus.cell.index] }))
}

/** Puts the table on landscape pages of its own (横排), or back among the text; its columns keep their shares. */
export function toggleLandscape(editor: DraftEditorModel): void {
  const focus = focusedCell(editor)
  if (!focus) return
  const at = [focus.cell.index]
  act(editor, () => {
    if (focus.table.landscape) Transforms.unsetNodes<SlateTable>(editor, 'landscape', { at })
    else Transforms.setNodes<SlateTable>(editor, { landscape: true }, { at })
  })
}

/** Writes 「表1 」 above the table and puts the caret behind it; goes to the caption that stands there already. */
export function addCaption(editor: DraftEditorModel): void {
  const focus = focusedCell(editor)
  if (!focus) return
  const { index } = focus.cell
  const blocks = storedBlocks(editor.children)
  if (blocks[index - 1]?.type === 'tableCaption') {
    Transforms.select(editor, Editor.end(editor, [index - 1]))
    return
  }
  const text = `表${nextTableNumber(blocks, index)} `
  act(editor, () => {
    Transforms.insertNodes(editor, slateBlock(textBlock('tableCaption', text)), { at: [index], select: false })
    Transforms.select(editor, Editor.end(editor, [index]))
  })
}

/** Selects the rows, the columns or the table around the selection. */
export function selectPart(editor: DraftEditorModel, part: 'cell' | 'row' | 'table'): void {
  const chosen = selectedCells(editor)
  if (!chosen) return
  const { table, index, rows, columns } = chosen
  const last = table.columns.length - 1
  const from = part === 'cell' ? [rows[0], columns[0]] : part === 'row' ? [rows[0], 0] : [0, 0]
  const to =
    part === 'cell' ? [rows[1], columns[1]] : part === 'row' ? [rows[1], last] : [table.children.length - 1, last]
  Transforms.select(editor, {
    anchor: Editor.start(editor, [index, ...from]),
    focus: Editor.end(editor, [index, ...to]),
  })
}

/**
 * Goes to the next cell (1) or the one before (-1), all its text selected, as Tab does; behind the last cell a row is
 * added. False outside a table.
 */
export function stepCell(editor: DraftEditorModel, direction: 1 | -1): boolean {
  const focus = focusedCell(editor)
  if (!focus) return false
  const { table, cell } = focus
  const columns = table.columns.length
  const at = cell.row * columns + cell.column + direction
  if (at < 0) return true
  if (at >= table.children.length * columns) addRow(editor, 1)
  const place = { index: cell.index, row: Math.floor(at / columns), column: at % columns }
  const isEmpty = Node.string(Node.get(editor, [place.index, place.row, place.column])) === ''
  selectCell(editor, place, !isEmpty)
  return true
}

function setColumns(editor: DraftEditorModel, index: number, columns: readonly TableColumn[]): void {
  const widths = widthsToColumns(columns.map(column => column.width))
  const shared = columns.map((column, at) => ({ ...column, width: (widths[at] as TableColumn).width }))
  Transforms.setNodes<SlateTable>(editor, { columns: shared }, { at: [index] })
}

function act(editor: DraftEditorModel, run: () => void): void {
  HistoryEditor.withNewBatch(editor, () => Editor.withoutNormalizing(editor, run))
}
