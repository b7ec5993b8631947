import type { Block } from '../../../core/document/draft.ts'
import type { RawParagraph } from '../../../core/document/recognise.ts'
import { mostColumns, tableBlock, widthsToColumns } from '../../../core/document/table.ts'

/** The most paragraphs of one cell, and the most characters: more is a page that was laid out by a table. */
const mostInCell = 20
const longestCell = 1_000

/** A row of a table that is being read. */
export interface OpenRow {
  readonly cells: (readonly RawParagraph[])[]
  /** Columns of the grid that each cell takes. */
  readonly spans: number[]
  isHeader: boolean
  /** Columns of the grid that the row leaves free at its start. */
  before?: number
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
  if (name === 'gridSpan') row.spans[row.spans.length - 1] = count
  else if (name === 'gridBefore') row.before = count
  else if (name === 'tblHeader' && !/^(?:0|false|off)$/u.test(value ?? '')) row.isHeader = true
}

/**
 * A table as a block. A merged cell keeps its text in the first of its places; the others are empty. Undefined where the
 * table is none in the sense of the text: less than two rows or columns, mostly blank, or cells that hold whole pages.
 */
export function keptTable(rows: readonly OpenRow[], widths: readonly number[]): Block | undefined {
  const texts = rows.map(({ cells, spans, before = 0 }) => [
    ...Array.from({ length: before }, () => ''),
    ...cells.flatMap((cell, at) => [
      cell.map(paragraph => paragraph.text.trim()).join('\n'),
      ...Array.from({ length: (spans[at] ?? 1) - 1 }, () => ''),
    ]),
  ])
  const columns = Math.max(0, ...texts.map(row => row.length))
  const several = texts.filter(row => row.filter(text => text !== '').length > 1).length
  const isPage = rows.some(({ cells }) =>
    cells.some(cell => cell.length > mostInCell || cell.reduce((sum, { text }) => sum + text.length, 0) > longestCell),
  )
  if (rows.length < 2 || columns < 2 || columns > mostColumns || several < 2 || isPage) return undefined
  const first = rows.findIndex(row => !row.isHeader)
  const headerRows = first === -1 ? 1 : first
  return tableBlock(texts, {
    headerRows,
    ...(widths.length === columns && widths.every(width => width > 0) && { columns: widthsToColumns(widths) }),
  })
}
