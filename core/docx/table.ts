import { BorderStyle, Paragraph, Table, TableCell, TableRow, VerticalAlign } from 'docx'
import { type Block, blockText } from '../document/draft.ts'
import { textHeight, textWidth } from '../document/geometry.ts'
import { lineInCell, shapeOfText, widthsToColumns } from '../document/table.ts'
import { tableCell } from '../document/table-layout.ts'
import { type BlockMarks, type MarkedRun, marksOf } from './marks/change.ts'
import { markedRows } from './marks/marked-rows.ts'
import { changeAttributes, paragraphMarks } from './marks/paragraph-marks.ts'
import type { Paper } from './paper.ts'
import { blockRuns, fontsOf } from './runs.ts'
import { styleId } from './style-ids.ts'

const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const

/**
 * A table of the body, as wide as the 版心. Widths stand in twips on table, grid and cells, because WPS reads no others;
 * a row is not parted between pages, the header stands on each, and no line is of an exact height, which would cut text.
 */
export function bodyTable(block: Block, paper: Paper): Table {
  const { columns, headerRows, landscape } = block.table ?? shapeOfText(blockText(block))
  const { page } = paper.profile
  const total = landscape ? textHeight(page) : textWidth(page)
  const widths = twips(
    columns.map(column => column.width),
    total,
  )
  const rows = markedRows(block.children)
  const marks = marksOf<BlockMarks>(block)
  const { above, below, side } = tableCell
  return new Table({
    width: { size: total, type: 'dxa' },
    columnWidths: [...widths],
    layout: 'fixed',
    margins: { left: side, right: side, top: above, bottom: below, marginUnitType: 'dxa' },
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    rows: rows.map((cells, row) => {
      const isHeader = row < headerRows
      const change = marks?.rows?.get(row) ?? marks?.mark
      return new TableRow({
        ...(change && { [change.kind === 'inserted' ? 'insertion' : 'deletion']: changeAttributes(change) }),
        cantSplit: true,
        ...(isHeader && { tableHeader: true }),
        children: widths.map((width, at) => {
          const align = isHeader ? 'center' : columns[at]?.align
          return new TableCell({
            width: { size: width, type: 'dxa' },
            verticalAlign: VerticalAlign.CENTER,
            children: linesOfCell(cells[at] ?? []).map(
              runs =>
                new Paragraph({
                  style: styleId('table'),
                  ...(change && paragraphMarks({ ...block, marks: { mark: change } } as Block)),
                  ...(align && { alignment: align }),
                  // A row of the header holds on to the one below it.
                  ...(isHeader && { keepNext: true }),
                  children: blockRuns(runs, isHeader ? Number.POSITIVE_INFINITY : 0, {
                    font: fontsOf(paper.fontSet, 'hei'),
                  }),
                }),
            ),
          })
        }),
      })
    }),
  })
}

/** Thousandths as twips that add up to the whole. */
function twips(widths: readonly number[], total: number): readonly number[] {
  const shares = widthsToColumns(widths).map(({ width }) => Math.floor((width * total) / 1000))
  const rest = total - shares.reduce((sum, share) => sum + share, 0)
  return shares.map((share, at) => (at === shares.length - 1 ? share + rest : share))
}

/** The lines of a cell, a paragraph of Word each. */
function linesOfCell(runs: readonly MarkedRun[]): readonly (readonly MarkedRun[])[] {
  const lines: MarkedRun[][] = [[]]
  for (const run of runs) {
    run.text.split(lineInCell).forEach((text, index) => {
      if (index > 0) lines.push([])
      if (text !== '' || run.marks) lines.at(-1)?.push({ ...run, text })
    })
  }
  return lines
}
