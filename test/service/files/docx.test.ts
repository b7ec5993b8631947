import { describe, expect, it } from 'vitest'
import { type Block, blockText } from '../../../core/document/draft.ts'
import { readDocx } from '../../../electron/service/files/docx-read.ts'
import { type DocxFixture, docxBytes, paragraph } from './docx-fixture.ts'

const read = (fixture: DocxFixture) => readDocx('样例.docx', docxBytes(fixture))
const texts = (body: string) => read({ body }).paragraphs.map(({ text }) => text)

describe('text', () => {
  it('joins runs and reads tabs, breaks and entities', () => {
    const body = '<w:p><w:r><w:t>甲&amp;</w:t><w:tab/></w:r><w:r><w:t>乙</w:t><w:br/><w:t>丙</w:t></w:r></w:p>'
    expect(texts(body)).toEqual(['甲&\t乙\n丙'])
  })

  it('keeps what was inserted and leaves out what was deleted or moved away', () => {
    const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`
    const body = `<w:p>${run('保留')}<w:ins>${run('新增')}</w:ins><w:del><w:r><w:delText>旧文</w:delText></w:r></w:del>
      <w:moveFrom>${run('移走')}</w:moveFrom><w:moveTo>${run('移来')}</w:moveTo></w:p>`
    expect(texts(body)).toEqual(['保留新增移来'])
  })

  it('joins a paragraph whose mark was deleted with the next', () => {
    const body = `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>前半</w:t></w:r></w:p>${paragraph('后半')}`
    expect(texts(body)).toEqual(['前半后半'])
  })

  it('keeps a paragraph whose mark was deleted where none follows for it to join', () => {
    const half = '<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>前半</w:t></w:r></w:p>'
    const cell = (content: string) => `<w:tc>${content}</w:tc>`
    const table = `<w:tbl><w:tr>${cell(half)}${cell(paragraph('邻格'))}</w:tr></w:tbl>`
    expect(texts(paragraph('首段') + half)).toEqual(['首段', '前半'])
    expect(texts(half + table)).toEqual(['前半', '前半\t邻格'])
  })

  it('leaves out field codes, hidden text and earlier formatting, with a notice for what a person could miss', () => {
    const body = `<w:p><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>可见</w:t></w:r>
      <w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>也可见</w:t></w:r></w:p>`
    const { paragraphs, notices } = read({ body })
    expect(paragraphs.map(({ text }) => text)).toEqual(['可见也可见'])
    expect(notices).toEqual(['隐藏文字没有导入。'])
  })

  it('reads a text box once, behind the paragraph that holds it', () => {
    const box = `<w:txbxContent>${paragraph('框内')}</w:txbxContent>`
    const body = `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx>${box}</wps:txbx></mc:Choice>
      <mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>
      <w:r><w:t>框外</w:t></w:r></w:p>`
    expect(texts(body)).toEqual(['框外', '框内'])
  })

  it('tells of notes, comments and pictures that are left out', () => {
    const body = `<w:p><w:r><w:t>正文</w:t><w:footnoteReference w:id="1"/><w:commentReference w:id="1"/><w:drawing/></w:r></w:p>`
    expect(read({ body }).notices).toEqual([
      '1 处图片和图形没有导入。',
      '1 处脚注和尾注没有导入。',
      '1 条批注没有导入。',
    ])
  })
})

describe('tables', () => {
  const row = (...cells: readonly string[]) => `<w:tr>${cells.map(cell => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`

  it('become tables, merged cells with their text in the first place', () => {
    const body = `<w:tbl>${row(paragraph('单位'), paragraph('任务'))}${row(paragraph('市水务局'), paragraph('巡堤'))}</w:tbl>`
    const { paragraphs, notices } = read({ body })
    expect(paragraphs.map(({ table }) => table && blockText(table))).toEqual(['单位\t任务\n市水务局\t巡堤'])
    expect(notices).toEqual([])
    const merged = row(`<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${paragraph('合计')}`, paragraph('9'))
    const three = read({ body: `<w:tbl>${row(paragraph('镇'), paragraph('村'), paragraph('数'))}${merged}</w:tbl>` })
    expect(blockText(three.paragraphs[0]?.table as Block)).toBe('镇\t村\t数\n合计\t\t9')
    expect(three.notices).toEqual(['1 处合并的单元格已拆开，文字在各处的第一格；请核对。'])
  })

  it('tell of cells that were merged, across and down, each once', () => {
    const across = '<w:tcPr><w:gridSpan w:val="2"/><w:vMerge w:val="restart"/></w:tcPr>'
    const down = '<w:tcPr><w:gridSpan w:val="2"/><w:vMerge/></w:tcPr>'
    const body = `<w:tbl>${row(paragraph('镇'), paragraph('村'), paragraph('数'))}${row(across + paragraph('全县'), paragraph('9'))}${row(`<w:tcPr><w:vMerge w:val="restart"/></w:tcPr>${paragraph('东乡')}`, paragraph('一村'), paragraph('3'))}</w:tbl>`
    expect(read({ body }).notices).toEqual(['2 处合并的单元格已拆开，文字在各处的第一格；请核对。'])
    expect(read({ body: body.replace(across, down) }).notices[0]).toContain('1 处')
  })

  it('of one row become a paragraph, with a notice', () => {
    const { paragraphs, notices } = read({ body: `<w:tbl>${row(paragraph('单位'), paragraph('任务'))}</w:tbl>` })
    expect(paragraphs.map(({ text }) => text)).toEqual(['单位\t任务'])
    expect(notices[0]).toContain('表格')
  })

  it('that only lay out a page give their paragraphs one by one', () => {
    const body = `<w:tbl>${row(paragraph('第一段') + paragraph('第二段'))}</w:tbl>`
    expect(texts(body)).toEqual(['第一段', '第二段'])
  })
})

describe('the table of an imprint', () => {
  const row = (...cells: readonly string[]) =>
    `<w:tr>${cells.map(cell => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`
  const notices = (...rows: readonly string[]) => read({ body: `<w:tbl>${rows.join('')}</w:tbl>` }).notices

  it('is no table to be told of', () => {
    expect(notices(row('抄送：市委办公室。'), row('市政府办公室', '2026年5月9日印发'))).toEqual([])
    expect(notices(row('抄送：市委办公室。'), row('市政府办公室'))).toEqual([])
  })

  it('is none where another row stands in it, or where only names of offices do', () => {
    expect(notices(row('抄送：市委办公室。'), row('三季度完成投资'))).toHaveLength(1)
    expect(notices(row('市水务局'), row('市林业局'))).toHaveLength(1)
  })
})

describe('headers and footers', () => {
  const told = (inner: string) => {
    const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
    const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
    const parts = {
      'word/footer1.xml': `<w:ftr xmlns:w="${word}"><w:p>${inner}</w:p></w:ftr>`,
      'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${office}/footer" Target="footer1.xml"/></Relationships>`,
    }
    return read({ body: paragraph('正文'), parts }).notices
  }
  const run = (inner: string) => `<w:r>${inner}</w:r>`
  const field = (code: string, result: string) =>
    run('<w:fldChar w:fldCharType="begin"/>') +
    run(`<w:instrText> ${code} </w:instrText>`) +
    run('<w:fldChar w:fldCharType="separate"/>') +
    run(`<w:t>${result}</w:t>`) +
    run('<w:fldChar w:fldCharType="end"/>')

  it('go without a word where they hold nothing but the page number', () => {
    expect(told(run('<w:t>— </w:t>') + field('PAGE', '12') + run('<w:t> —</w:t>'))).toEqual([])
    expect(
      told('<w:r><w:t>第</w:t></w:r><w:fldSimple w:instr="PAGE \\* ARABIC"><w:r><w:t>3</w:t></w:r></w:fldSimple>'),
    ).toEqual([])
    expect(told('')).toEqual([])
  })

  it('are told of where they hold other text', () => {
    expect(told(run('<w:t>内部资料</w:t>'))).toEqual(['页眉和页脚中的文字没有导入。'])
    expect(told(field('PAGE', '1') + run('<w:t>000012</w:t>'))).toHaveLength(1)
    expect(told(field('TITLE', '年度总结'))).toHaveLength(1)
  })
})

describe('styles and numbers', () => {
  it('take the name and outline level from the ancestors of a style', () => {
    const styles = `<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
      <w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="x"><w:name w:val="本单位一级"/><w:basedOn w:val="1"/></w:style>
      <w:style w:type="paragraph" w:styleId="loop"><w:name w:val="环"/><w:basedOn w:val="loop"/></w:style>`
    const body =
      paragraph('标题', '<w:pStyle w:val="x"/><w:jc w:val="center"/>') + paragraph('环', '<w:pStyle w:val="loop"/>')
    expect(read({ body, styles }).paragraphs).toEqual([
      { text: '标题', style: 'heading 1', outlineLevel: 0, align: 'center' },
      { text: '环', style: '环' },
    ])
  })

  const level = (at: number, format: string, text: string) =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
  const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCounting', '%1、')}${level(1, 'chineseCounting', '（%2）')}
    ${level(2, 'decimal', '%3.')}${level(3, 'decimal', '（%4）')}</w:abstractNum>
    <w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '')}</w:abstractNum>
    <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
    <w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`
  const item = (text: string, at: number, list = 1) =>
    paragraph(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`)

  it('write out automatic numbers as they show', () => {
    const body = [
      item('形势', 0),
      item('成绩', 1),
      item('问题', 1),
      item('缺人', 2),
      item('缺钱', 2),
      item('明细', 3),
      item('任务', 0),
      item('重点', 1),
      item('圆点', 0, 2),
      item('另起', 0, 3),
    ].join('')
    expect(read({ body, numbering }).paragraphs.map(({ text }) => text)).toEqual([
      '一、形势',
      '（一）成绩',
      '（二）问题',
      '1.缺人',
      '2.缺钱',
      '（1）明细',
      '二、任务',
      '（一）重点',
      '圆点',
      '一、另起',
    ])
  })
})
