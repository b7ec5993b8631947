import { describe, expect, it } from 'vitest'
import { blockText } from '../../../core/document/draft.ts'
import { parseFile } from '../../../electron/service/files/parse-file.ts'
import { type DocxFixture, docxBytes, paragraph } from './docx-fixture.ts'

const imported = (fixture: DocxFixture) => parseFile({ reading: 'draft', name: '来文.docx', bytes: docxBytes(fixture) })
const red = (text: string) =>
  `<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:color w:val="C00000"/></w:rPr><w:t>${text}</w:t></w:r></w:p>`
const rest = paragraph('关于商请协助清淤的函') + paragraph('市水务局：') + paragraph('请协助清理北河淤泥，望予支持。')

describe('the header of a file of another program', () => {
  it.each([
    ['without 文件', ['临河县人民政府'], '临河县人民政府'],
    ['of an order', ['临河县人民政府令'], '临河县人民政府令'],
    ['of minutes', ['临河县人民政府县长办公会议纪要'], '临河县人民政府县长办公会议纪要'],
    ['of two offices', ['临河县水务局', '临河县农业农村局文件'], '临河县水务局\n临河县农业农村局文件'],
  ])('has its red mark %s', (_, marks, expected) => {
    const { content } = imported({ body: marks.map(red).join('') + paragraph('临水函〔2026〕8号') + rest })
    expect(content.fields).toEqual({ issuingAuthorityMark: expected, documentNumber: '临水函〔2026〕8号' })
    expect(content.blocks.map(({ type }) => type)).toEqual(['title', 'mainRecipient', 'paragraph'])
  })

  it('keeps a title that is red as all else is', () => {
    const { content } = imported({ body: red('关于清理河道的通知') + red('请各村本周内完成清理，望认真办理。') })
    expect(content.blocks[0]?.type).toBe('title')
  })

  it('has a red line that is no picture', () => {
    const shape = '<w:r><w:drawing><a:prstGeom xmlns:a="urn:a" prst="line"/></w:drawing></w:r>'
    const vector = '<w:r><w:pict><v:line/></w:pict></w:r>'
    expect(imported({ body: `<w:p>${shape}${vector}</w:p>${rest}` }).notices.join('')).not.toContain('图片')
    expect(imported({ body: `<w:p><w:r><w:drawing/></w:r></w:p>${rest}` }).notices).toContain(
      '1 处图片和图形没有导入。',
    )
  })
})

it('headings are known by the names that WPS and offices give their styles', () => {
  const styles = ['一级标题', '公文标题2', '标题 三']
    .map((name, at) => `<w:style w:type="paragraph" w:styleId="s${at}"><w:name w:val="${name}"/></w:style>`)
    .join('')
  const heads = ['工作进展', '清淤情况', '北河']
    .map((text, at) => paragraph(text, `<w:pStyle w:val="s${at}"/>`))
    .join('')
  const { content } = imported({ body: rest + heads, styles })
  expect(content.blocks.flatMap(({ level }) => level ?? [])).toEqual([1, 2, 3])
})

it('words in bold stay bold in the text', () => {
  const body = `${rest}<w:p><w:r><w:t>一是</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>压实责任</w:t></w:r><w:r><w:t>，逐村落实。</w:t></w:r></w:p>`
  expect(imported({ body }).content.blocks.at(-1)?.children).toEqual([
    { text: '一是' },
    { text: '压实责任', bold: true },
    { text: '，逐村落实。' },
  ])
})

it('comments and notes are counted', () => {
  const body = `${rest}<w:p><w:r><w:t>文</w:t><w:commentReference/><w:commentReference/><w:footnoteReference/></w:r></w:p>`
  const { notices, content } = imported({ body })
  expect(notices).toEqual(expect.arrayContaining(['2 条批注没有导入。', '1 处脚注和尾注没有导入。']))
  expect(content.blocks.map(blockText).join('')).toContain('文')
})
