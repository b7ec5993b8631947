import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blockText } from '../../../core/document/draft.ts'
import { layoutDraft } from '../../../core/document/page-layout.ts'
import {
  cellsOfText,
  nextTableNumber,
  rowsOfRuns,
  rowsOfText,
  runsOfRows,
  tableBlock,
  widthsToColumns,
} from '../../../core/document/table.ts'

const tasks = tableBlock(
  [
    ['序号', '任务', '牵头单位'],
    ['1', '完成老旧小区改造\n三个', '市住建局'],
    ['2', '', '市交通局'],
  ],
  { headerRows: 1 },
)

describe('the text of a table', () => {
  it('has tabs between cells, line feeds between rows and vertical tabs inside a cell', () => {
    expect(blockText(tasks)).toBe('序号\t任务\t牵头单位\n1\t完成老旧小区改造\v三个\t市住建局\n2\t\t市交通局')
    expect(rowsOfText(blockText(tasks))[2]).toEqual(['2', '', '市交通局'])
  })

  it('knows where each cell stands', () => {
    const text = blockText(tasks)
    const cells = cellsOfText(text)
    expect(cells).toHaveLength(9)
    expect(cells.map(({ at }) => text.slice(at.from, at.to)).slice(3, 5)).toEqual(['1', '完成老旧小区改造\v三个'])
    expect(cells[8]).toMatchObject({ row: 2, column: 2 })
  })

  it('keeps bold words through cells and back', () => {
    const runs = [{ text: '甲\t' }, { text: '乙', bold: true as const }, { text: '丙\n\t丁' }]
    expect(rowsOfRuns(runs)).toEqual([
      [[{ text: '甲' }], [{ text: '乙', bold: true }, { text: '丙' }]],
      [[{ text: '' }], [{ text: '丁' }]],
    ])
    expect(runsOfRows(rowsOfRuns(runs))).toEqual(runs)
  })

  it('fills short rows and keeps what stands beyond the last column', () => {
    const block = tableBlock([['一'], ['二', '三', '四']], { columns: widthsToColumns([1, 1, 1]) })
    expect(blockText(block)).toBe('一\t\t\n二\t三\t四')
    const wide = tableBlock([Array.from({ length: 40 }, (_, at) => `${at}`)])
    expect(rowsOfText(blockText(wide))[0]).toHaveLength(30)
    expect(blockText(wide)).toContain('39')
  })
})

it('divides the whole width among columns, whatever is asked for', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -5, max: 9000 }), { minLength: 1, maxLength: 30 }), widths => {
      const columns = widthsToColumns(widths)
      expect(columns.reduce((sum, { width }) => sum + width, 0)).toBe(1000)
      expect(Math.min(...columns.map(({ width }) => width))).toBeGreaterThanOrEqual(30)
    }),
  )
})

describe('a table on paper', () => {
  const laid = (rows: number) => ({
    ...tableBlock(
      Array.from({ length: rows }, (_, row) => [`${row}`, '按照分工落实']),
      { headerRows: 1 },
    ),
    text: blockText(tableBlock(Array.from({ length: rows }, (_, row) => [`${row}`, '按照分工落实']))),
  })

  it('has one line a row, and repeats its header on the next page', () => {
    const { pages, lines } = layoutDraft([laid(30)])
    expect(lines).toHaveLength(30)
    expect(pages).toBe(2)
    const first = lines.find(line => line.page === 2)
    expect(first?.top).toBe(lines[0]?.height)
  })

  it('makes a row as high as its fullest cell', () => {
    const text = '短\t这一格的文字比较长，要占去好几行，整行都随着它变高，其他格子居中'
    const [row] = layoutDraft([{ type: 'table', text }]).lines
    const [short] = layoutDraft([{ type: 'table', text: '短\t短' }]).lines
    expect(row?.height).toBeGreaterThan(2 * (short?.height ?? 0))
  })

  it('takes an empty table for a table and not for an empty line', () => {
    expect(layoutDraft([{ type: 'table', text: '\t\n\t' }]).lines).toHaveLength(2)
  })
})

it('numbers captions in their order', () => {
  const blocks = [{ type: 'tableCaption' as const }, tasks, { type: 'paragraph' as const }]
  expect(nextTableNumber(blocks, 3)).toBe(2)
  expect(nextTableNumber(blocks, 0)).toBe(1)
})
