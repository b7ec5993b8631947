import type { Block } from '../document/draft.ts'
import { breakLines } from '../document/line-breaking.ts'
import { lineInCell, rowsOfRuns, shapeOfText, widthsToColumns } from '../document/table.ts'
import { type TableRowLines, tableCell } from '../document/table-layout.ts'
import type { PaperLine, PaperParts, PaperStroke } from './paper-page.ts'
import { setLine } from './set-line.ts'

/** A row of a table, with its place. Twips from the paper's corner; `size` in half-points. */
interface RowPlace extends Pick<TableRowLines, 'height'> {
  readonly row: number
  readonly left: number
  readonly width: number
  readonly top: number
  readonly size: number
}

/** A row of a table with the lines around its cells. */
export function rowParts(block: Block, { row, left, width, top, height, size }: RowPlace): PaperParts {
  const { columns, headerRows } = block.table ?? shapeOfText(block.children.map(run => run.text).join(''))
  const isHeader = row < headerRows
  const cells = rowsOfRuns(block.children)[row] ?? []
  const lines: PaperLine[] = []
  const strokes: PaperStroke[] = [stroke(left, top, width, 0), stroke(left, top + height, width, 0)]
  let shares = 0
  strokes.push(stroke(left, top, 0, height))
  for (const [at, { width: share }] of widthsToColumns(columns.map(column => column.width)).entries()) {
    const from = left + (shares * width) / 1000
    shares += share
    const to = left + (shares * width) / 1000
    strokes.push(stroke(to, top, 0, height))
    const room = Math.max(size * 10, to - from - 2 * tableCell.side)
    const set = linesOfCell(cells[at] ?? [], room, size)
    const first = top + (height - set.length * tableCell.pitch) / 2
    for (const [index, runs] of set.entries()) {
      const line = setLine(
        runs.map(run => ({ text: run.text, font: isHeader ? 'hei' : 'body', size, ...(run.bold && { isBold: true }) })),
        { left: from + tableCell.side, width: room, top: first + index * tableCell.pitch, height: tableCell.pitch },
        isHeader ? 'center' : (columns[at]?.align ?? 'left'),
      )
      if (line) lines.push(line)
    }
  }
  return { lines, strokes }
}

/** The lines of a cell as layout breaks them. */
function linesOfCell(runs: Block['children'], width: number, size: number): readonly Block['children'][] {
  const text = runs
    .map(run => run.text)
    .join('')
    .replaceAll(lineInCell, '\n')
  const starts = breakLines(text, { firstWidth: width, restWidth: width, size, spacing: 0 })
  return starts.map((from, index) => slice(runs, from, starts[index + 1] ?? text.length))
}

function slice(runs: Block['children'], from: number, to: number): Block['children'] {
  let start = 0
  return runs
    .map(run => {
      const piece = run.text.slice(Math.max(0, from - start), Math.max(0, to - start)).replaceAll(lineInCell, '')
      start += run.text.length
      return { ...run, text: piece }
    })
    .filter(run => run.text !== '')
}

/** A line of half a point around its middle; without a width it stands upright. */
function stroke(left: number, top: number, width: number, height: number): PaperStroke {
  const half = tableCell.border / 2
  return {
    left: left - half,
    top: top - half,
    width: width + tableCell.border,
    height: height + tableCell.border,
  }
}
