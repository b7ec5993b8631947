import type { TableShape } from './draft.ts'
import { characterWidth, smallSize } from './geometry.ts'
import { breakLines } from './line-breaking.ts'
import { cellsOfText, shapeOfText } from './table.ts'

/** A table's cells on paper, in twips: height of a line at least, room above and below the text and at its sides. */
export const tableCell = { pitch: 440, above: 40, below: 40, side: 100, border: 10 } as const

/** One row of a table on paper. */
export interface TableRowLines {
  /** UTF-16 offsets in the table's text. */
  readonly from: number
  readonly to: number
  /** Twips. */
  readonly height: number
}

/** The rows of a table as high as their highest cell. `lineWidth` is that of the 版心, in twips, `size` that of the text in half-points. */
export function tableRows(
  text: string,
  shape: TableShape | undefined,
  lineWidth: number,
  size: number = smallSize,
): readonly TableRowLines[] {
  const { columns } = shape ?? shapeOfText(text)
  const rows: { from: number; to: number; lines: number }[] = []
  for (const { row, column, at } of cellsOfText(text)) {
    const width = Math.max(
      characterWidth(size),
      ((columns[column]?.width ?? 0) * lineWidth) / 1000 - 2 * tableCell.side,
    )
    const cell = text.slice(at.from, at.to).replaceAll('\v', '\n')
    const box = { firstWidth: width, restWidth: width, size, spacing: 0 }
    const lines = breakLines(cell, box).length
    const known = rows[row]
    if (known) rows[row] = { from: known.from, to: at.to, lines: Math.max(known.lines, lines) }
    else rows.push({ ...at, lines })
  }
  return rows.map(({ from, to, lines }) => ({
    from,
    to,
    height: lines * tableCell.pitch + tableCell.above + tableCell.below + tableCell.border,
  }))
}

/** Height of the header, which is repeated where the table goes on on another page. */
export function headerRowsHeight(rows: readonly TableRowLines[], headerRows: number): number {
  return rows.slice(0, headerRows).reduce((sum, row) => sum + row.height, 0)
}
