import { describe, expect, it } from 'vitest'
import { type DraftContent, type DraftFields, textBlock } from '../../../core/document/draft.ts'
import { planHeader } from '../../../core/document/header-plan.ts'
import { exportDocx } from '../../../core/docx/export.ts'
import { all, docxPart, first, paragraphText, values } from '../../support/read-docx.ts'

const draft = (fields: DraftFields): DraftContent => ({
  version: 3,
  genre: 'notice',
  fields,
  blocks: [textBlock('paragraph', '现将有关事项通知如下。')],
})
const documentOf = async (fields: DraftFields) => docxPart(await exportDocx(draft(fields)), 'word/document.xml')

describe('a header of several offices', () => {
  const fields = {
    issuingAuthorityMark: '临河县财政局\n临河县教育体育局\n临河县民政局文件',
    documentNumber: '临财联〔2026〕4号',
    signatory: '周明远　李思齐、王岚',
  }

  it('stands the names beside one 文件, as wide as the longest', async () => {
    const document = await documentOf(fields)
    const cells = all(first(document, 'w:tbl'), 'w:tc')
    expect(cells.map(cell => all(cell, 'w:p').map(paragraphText))).toEqual([
      ['临河县财政局', '临河县教育体育局', '临河县民政局'],
      ['文件'],
    ])
    expect(all(cells[0] as never, 'w:jc').map(({ attributes }) => attributes['w:val'])).toEqual(
      Array.from({ length: 3 }, () => 'distribute'),
    )
    expect(values(cells[1] as never, 'w:vAlign').val).toBe('center')
    expect(Number(values(document, 'w:tblW').w)).toBeLessThanOrEqual(8844)
    expect(values(all(document, 'w:p')[0] as never, 'w:spacing')).toEqual({
      before: '1964',
      line: '20',
      lineRule: 'exact',
    })
  })

  it('sets two signers a row, the number beside the last, and the red line below it', async () => {
    const rows = all(await documentOf(fields), 'w:p').filter(
      paragraph => all(paragraph, 'w:pStyle')[0]?.attributes['w:val'] === 'DocumentNumber',
    )
    expect(rows.map(paragraphText)).toEqual(['\t\t签发人：周明远\t李思齐', '\t临财联〔2026〕4号\t\t王岚'])
    expect(rows.map(row => all(row, 'w:pBdr').length)).toEqual([0, 1])
    const stops = all(rows[0] as never, 'w:tab')
      .map(tab => Number(tab.attributes['w:pos']))
      .filter(position => position > 0)
    // 三 characters of 315 end one character before the edge; the column before it leaves one character between.
    expect(stops.slice(-2)).toEqual([8844 - 320 - 945 - 320 - 945, 8844 - 320 - 945])
    expect(planHeader(fields).height - planHeader({ ...fields, signatory: '周明远' }).height).toBe(579)
  })

  it('leaves names that each end in 文件, and one name, as they are', () => {
    expect(planHeader({ issuingAuthorityMark: '临河县财政局文件' }).sharedWord).toBeUndefined()
    expect(planHeader({ issuingAuthorityMark: '甲县文件\n乙县文件' }).sharedWord).toBeUndefined()
    expect(planHeader({ issuingAuthorityMark: '临河县\n人民政府' }).mark).toHaveLength(2)
  })

  it('takes a name of two characters with a blank in it for one', () => {
    expect(planHeader({ signatory: '签发人：王　岚 周明远' }).signatories).toEqual([['王　岚', '周明远']])
  })
})

describe('special formats', () => {
  it('sets the mark of an order 20 mm below the top, its number two lines below, and no red line', async () => {
    const document = await documentOf({ issuingAuthorityMark: '临河县人民政府令', documentNumber: '第12号' })
    const [mark, one, two, number, ...rest] = all(document, 'w:p')
    expect(values(mark as never, 'w:spacing').before).toBe('1134')
    expect([one, two, number, ...rest].map(paragraph => paragraphText(paragraph as never))).toEqual([
      ...['', '', '第12号', '', ''],
      '现将有关事项通知如下。',
    ])
    expect(all(document, 'w:pBdr')).toEqual([])
  })

  it('sets minutes with their number and red line', async () => {
    const document = await documentOf({ issuingAuthorityMark: '临河县人民政府常务会议纪要', documentNumber: '第7期' })
    expect(values(all(document, 'w:p')[0] as never, 'w:spacing').before).toBe('1984')
    expect(all(document, 'w:pBdr')).toHaveLength(1)
  })

  it('sets who attended with the label in 黑体 and further lines under the first name', async () => {
    const content = { ...draft({}), blocks: [textBlock('paragraph', '出席：周明远、李思齐')] }
    const [paragraph] = all(docxPart(await exportDocx(content), 'word/document.xml'), 'w:p')
    expect(values(paragraph as never, 'w:ind')).toMatchObject({ left: `${640 + 3 * 315}`, hanging: `${3 * 315}` })
    const runs = all(paragraph as never, 'w:r').map(run => [first(run, 'w:t').text, values(run, 'w:rFonts').eastAsia])
    expect(runs).toEqual([
      ['出席：', '黑体'],
      ['周明远、李思齐', undefined],
    ])
  })
})
