import type { Span } from '../text/span.ts'
import { addRun } from './add-run.ts'
import type { Block, TableColumn, TableShape, TextRun } from './draft.ts'

/** The most columns that a table may have: at more no character would fit. */
export const mostColumns = 30

/** Thousandths of the 版心 that a column takes at least. */
export const leastWidth = 30

/** What parts the cells of a row, the rows, and the lines inside one cell. */
const cellEnd = '\t'
const rowEnd = '\n'
export const lineInCell = '\v'

const ends = /[\t\n]/g

/** A cell of a table. */
export interface TableCell {
  /** Counted from 0. */
  readonly row: number
  readonly column: number
  /** UTF-16 offsets in the table's text. */
  readonly at: Span
}

/** The cells of a table's text, in reading order. */
export function cellsOfText(text: string): readonly TableCell[] {
  const cells: TableCell[] = []
  let from = 0
  let row = 0
  let column = 0
  for (const end of text.matchAll(ends)) {
    cells.push({ row, column, at: { from, to: end.index } })
    from = end.index + 1
    if (end[0] === cellEnd) column++
    else {
      row++
      column = 0
    }
  }
  cells.push({ row, column, at: { from, to: text.length } })
  return cells
}

/** The texts of a table's cells, row by row. */
export function rowsOfText(text: string): readonly (readonly string[])[] {
  return text.split(rowEnd).map(row => row.split(cellEnd))
}

/** The runs of each cell, row by row; an empty cell holds one empty run. */
export function rowsOfRuns(runs: readonly TextRun[]): readonly (readonly (readonly TextRun[])[])[] {
  const rows: TextRun[][][] = [[[]]]
  for (const run of runs) {
    let from = 0
    const add = (to: number) => {
      if (to > from)
        rows
          .at(-1)
          ?.at(-1)
          ?.push({ ...run, text: run.text.slice(from, to) })
      from = to + 1
    }
    for (const end of run.text.matchAll(ends)) {
      add(end.index)
      if (end[0] === cellEnd) rows.at(-1)?.push([])
      else rows.push([[]])
    }
    add(run.text.length)
  }
  return rows.map(row => row.map(cell => (cell.length > 0 ? cell : [{ text: '' }])))
}

/** The runs of a whole table: those of its cells with what parts them. Runs of one look are joined. */
export function runsOfRows(rows: readonly (readonly (readonly TextRun[])[])[]): readonly TextRun[] {
  const runs: TextRun[] = []
  for (const [row, cells] of rows.entries()) {
    if (row > 0) addRun(runs, { text: rowEnd })
    for (const [column, cell] of cells.entries()) {
      if (column > 0) addRun(runs, { text: cellEnd })
      for (const run of cell) addRun(runs, run)
    }
  }
  return runs.length > 0 ? runs : [{ text: '' }]
}

/** A text as one cell can hold it: its line ends become lines of the cell, its tabs blanks. */
export function cellText(text: string): string {
  return text.replace(/\r\n?|[\n\f\u2028\u2029]/g, lineInCell).replaceAll(cellEnd, ' ')
}

/** `count` columns of one width. */
export function equalColumns(count: number): readonly TableColumn[] {
  return widthsToColumns(Array.from({ length: count }, () => 1))
}

/** Columns in the proportion of `widths`, whole thousandths that fill the 版心. */
export function widthsToColumns(widths: readonly number[]): readonly TableColumn[] {
  const least = Math.min(leastWidth, Math.floor(1000 / widths.length))
  const total = widths.reduce((sum, width) => sum + Math.max(0, width), 0) || 1
  const shares = widths.map(width => Math.max(least, Math.floor((Math.max(0, width) * 1000) / total)))
  let rest = 1000 - shares.reduce((sum, share) => sum + share, 0)
  for (let at = 0; rest > 0; at = (at + 1) % shares.length, rest--) shares[at] = (shares[at] as number) + 1
  while (rest < 0) {
    const widest = shares.indexOf(Math.max(...shares))
    const taken = Math.min(-rest, (shares[widest] as number) - least)
    shares[widest] = (shares[widest] as number) - taken
    rest += taken
  }
  return shares.map(width => ({ width }))
}

/** The shape of a table of which only the text is known: columns of one width, no header. */
export function shapeOfText(text: string): TableShape {
  const widest = Math.max(...rowsOfText(text).map(row => row.length))
  return { columns: equalColumns(Math.min(mostColumns, widest)), headerRows: 0 }
}

/** A table from the texts of its cells. Short rows are filled up; columns beyond the most go into the last one. */
export function tableBlock(
  rows: readonly (readonly string[])[],
  shape: { readonly columns?: readonly TableColumn[]; readonly headerRows?: number } = {},
): Block {
  const runs = rows.map(row => row.map(text => [{ text: cellText(text) }]))
  return tableOfRuns(runs, shape)
}

/** A table from the runs of its cells, made rectangular. */
export function tableOfRuns(
  rows: readonly (readonly (readonly TextRun[])[])[],
  shape: Partial<TableShape> = {},
): Block {
  const count = Math.min(mostColumns, Math.max(1, shape.columns?.length ?? 0, ...rows.map(row => row.length)))
  const square = (rows.length > 0 ? rows : [[]]).map(row => squareRow(row, count))
  const columns = shape.columns?.length === count ? shape.columns : equalColumns(count)
  const headerRows = Math.min(shape.headerRows ?? 0, square.length)
  return {
    type: 'table',
    children: runsOfRows(square),
    table: { columns, headerRows, ...(shape.landscape && { landscape: true }) },
  }
}

function squareRow(row: readonly (readonly TextRun[])[], count: number): readonly (readonly TextRun[])[] {
  const kept = row.slice(0, count)
  // Cells beyond the last column keep their text in it.
  const rest = row.slice(count).flatMap(cell => [{ text: ' ' }, ...cell])
  if (rest.length > 0) kept[count - 1] = [...(kept[count - 1] ?? []), ...rest]
  return [...kept, ...Array.from({ length: count - kept.length }, () => [{ text: '' }])]
}

/** Whether a block is a table, its shape with it. */
export function isTable(block: Block): block is Block & { readonly table: TableShape } {
  return block.type === 'table' && block.table !== undefined
}

/** The number behind a table's name that captions have next: 表1, 表2, …. Counted through the captions before. */
export function nextTableNumber(blocks: readonly Pick<Block, 'type'>[], before: number): number {
  return blocks.slice(0, before).filter(block => block.type === 'tableCaption').length + 1
}
