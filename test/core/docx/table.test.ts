import { expect, it } from 'vitest'
import { textBlock } from '../../../core/document/draft.ts'
import { tableBlock, widthsToColumns } from '../../../core/document/table.ts'
import { exportDocx } from '../../../core/docx/export.ts'
import { all, docxPart, paragraphText } from '../../support/read-docx.ts'

const table = tableBlock(
  [
    ['序号', '工作任务', '责任单位'],
    ['1', '第一行\n第二行', '市住建局'],
  ],
  { columns: widthsToColumns([1, 4, 2]), headerRows: 1 },
)

async function written() {
  const bytes = await exportDocx({
    version: 3,
    genre: 'notice',
    fields: {},
    blocks: [textBlock('tableCaption', '表1 任务分工'), table, textBlock('paragraph', '以上任务按月通报。')],
  })
  return docxPart(bytes, 'word/document.xml')
}

it('writes widths in twips on table, grid and cells, all of the text width', async () => {
  const document = await written()
  const grid = all(document, 'w:gridCol').map(column => Number(column.attributes['w:w']))
  expect(grid.reduce((sum, width) => sum + width, 0)).toBe(8844)
  expect(all(document, 'w:tblW')[0]?.attributes).toMatchObject({ 'w:type': 'dxa', 'w:w': '8844' })
  expect(
    all(document, 'w:tcW')
      .slice(0, 3)
      .map(cell => Number(cell.attributes['w:w'])),
  ).toEqual(grid)
})

it('repeats the header, parts no row and fixes no height', async () => {
  const document = await written()
  expect(all(document, 'w:tblHeader')).toHaveLength(1)
  expect(all(document, 'w:cantSplit')).toHaveLength(2)
  expect(all(document, 'w:tr').flatMap(row => all(row, 'w:spacing'))).toHaveLength(0)
})

it('writes the lines of a cell as paragraphs and keeps the caption with the table', async () => {
  const document = await written()
  const cells = all(document, 'w:tc')
  expect(all(cells[4] as (typeof cells)[number], 'w:p').map(paragraphText)).toEqual(['第一行', '第二行'])
  expect(all(document, 'w:keepNext').length).toBeGreaterThan(0)
  expect(all(document, 'w:p').map(paragraphText)).toContain('表1 任务分工')
})
