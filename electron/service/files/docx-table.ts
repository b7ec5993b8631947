import type { Block, TableColumn, TextRun } from '../../../core/document/draft.ts'
import type { RawParagraph } from '../../../core/document/recognise.ts'
import { runsOf } from '../../../core/document/recognise-lines.ts'
import { cellText, lineInCell, mostColumns, tableOfRuns, widthsToColumns } from '../../../core/document/table.ts'

/** The most paragraphs of one cell, and the most characters: more is a page that was laid out by a table. */
const mostInCell = 20
const longestCell = 1_000

/** A row of a table that is being read. */
export interface OpenRow {
  readonly cells: (readonly RawParagraph[])[]
  /** Columns of the grid that each cell takes. */
  readonly spans: number[]
  /** Which of the cells begin a merged one, across columns or down rows. */
  readonly merged: Set<number>
  isHeader: boolean
  /** It is none in the view of the tracked changes. */
  isGone?: boolean
  /** Columns of the grid that the row leaves free at its start. */
  before?: number
}

/** A table that is being read. */
export interface OpenTable {
  /** Those of the row that is open. */
  readonly cells: RawParagraph[][]
  /** The rows that are closed, as paragraphs. */
  readonly rows: RawParagraph[]
  readonly read: OpenRow[]
  readonly widths: number[]
}

/**
 * A row of a table as paragraphs: one paragraph with the cells joined by tabs; where a cell holds several paragraphs
 * (a table that only lays out the page), these follow one another. Blank cells inside a row keep their place.
 */
export function tableRow(cells: readonly (readonly RawParagraph[])[]): readonly RawParagraph[] {
  const filled = cells.filter(cell => cell.length > 0)
  if (filled.length <= 1 || cells.some(cell => cell.length > 1)) return cells.flat()
  const text = cells.map(cell => cell[0]?.text.replace(/\s*\n\s*/gu, ' ') ?? '').join('\t')
  return [{ text: text.trimEnd() }]
}

/** Notes what a property says of the row or of its last cell. */
export function noteInRow(row: OpenRow | undefined, name: string, value: string | undefined): void {
  if (!row) return
  const count = Math.min(mostColumns, Math.max(1, Number(value) || 1))
  const cell = row.spans.length - 1
  if (name === 'gridSpan' ? count > 1 : name === 'vMerge' && value === 'restart') row.merged.add(cell)
  // What goes on from the row above, however wide, has been noted there.
  else if (name === 'vMerge') row.merged.delete(cell)
  if (name === 'gridSpan') row.spans[cell] = count
  else if (name === 'gridBefore') row.before = count
  else if (name === 'tblHeader' && !/^(?:0|false|off)$/u.test(value ?? '')) row.isHeader = true
}

/**
 * A table as a block. A merged cell keeps its text in the first of its places; the others are empty. Undefined where the
 * table is none in the sense of the text: less than two rows or columns, mostly blank, or cells that hold whole pages.
 * One that was exported here (`isOwn`) is always a table.
 */
export function keptTable(rows: readonly OpenRow[], widths: readonly number[], isOwn = false): Block | undefined {
  const cells = rows.map(({ cells: own, spans, before = 0 }) => [
    ...Array.from({ length: before }, () => []),
    ...own.flatMap((cell, at) => [runsOfCell(cell, isOwn), ...Array.from({ length: (spans[at] ?? 1) - 1 }, () => [])]),
  ])
  const columns = Math.max(0, ...cells.map(row => row.length))
  const several = cells.filter(row => row.filter(runs => runs.some(({ text }) => text !== '')).length > 1).length
  const isPage = rows.some(({ cells: own }) =>
    own.some(cell => cell.length > mostInCell || cell.reduce((sum, { text }) => sum + text.length, 0) > longestCell),
  )
  if (columns === 0 || columns > mostColumns) return undefined
  if (!isOwn && (rows.length < 2 || columns < 2 || several < 2 || isPage)) return undefined
  const first = rows.findIndex(row => !row.isHeader)
  const headerRows = first === -1 ? (isOwn ? rows.length : 1) : first
  const shares = widths.length === columns && widths.every(width => width > 0) ? sharesOf(widths) : undefined
  const aligns = isOwn ? (rows[headerRows]?.cells.map(cell => alignOf(cell[0]?.align)) ?? []) : []
  return tableOfRuns(cells, {
    headerRows,
    ...(shares && { columns: shares.map((column, at) => ({ ...column, ...(aligns[at] && { align: aligns[at] }) })) }),
  })
}

/** Columns in thousandths: to the nearest one where these fill the whole, as those that were written do. */
function sharesOf(widths: readonly number[]): readonly TableColumn[] {
  const total = widths.reduce((sum, width) => sum + width, 0)
  const nearest = widths.map(width => ({ width: Math.round((width * 1000) / total) }))
  return nearest.reduce((sum, { width }) => sum + width, 0) === 1000 ? nearest : widthsToColumns(widths)
}

function alignOf(align: string | undefined): TableColumn['align'] {
  return align === 'left' || align === 'center' || align === 'right' ? align : undefined
}

/** The paragraphs of a cell as the lines of one. */
function runsOfCell(cell: readonly RawParagraph[], isOwn: boolean): readonly TextRun[] {
  return cell.flatMap(({ text, bold }, at) => {
    const runs = isOwn || bold ? runsOf(text, bold) : [{ text: text.trim() }]
    return [...(at > 0 ? [{ text: lineInCell }] : []), ...runs.map(run => ({ ...run, text: cellText(run.text) }))]
  })
}

/** A table that lies across a landscape page (横排); undefined for a paragraph that is none. */
export function turnedTable({ table }: RawParagraph): RawParagraph | undefined {
  if (!table?.table) return undefined
  return { text: '', table: { ...table, table: { ...table.table, landscape: true } } }
}
