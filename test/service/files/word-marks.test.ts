import { describe, expect, it } from 'vitest'
import { blockText } from '../../../core/document/draft.ts'
import type { RevisionView } from '../../../core/document/word-marks.ts'
import { readDocx } from '../../../electron/service/files/docx-read.ts'
import { readDraftFile } from '../../../electron/service/files/read-file.ts'
import { type DocxFixture, docxBytes, paragraph } from './docx-fixture.ts'

const read = (fixture: DocxFixture, view?: RevisionView) => readDocx('样例.docx', docxBytes(fixture), view)
const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`
const ins = (text: string) => `<w:ins w:id="1" w:author="甲">${run(text)}</w:ins>`
const del = (text: string) => `<w:del w:id="1" w:author="甲"><w:r><w:delText>${text}</w:delText></w:r></w:del>`
const p = (inner: string, mark = '') => `<w:p><w:pPr><w:rPr>${mark}</w:rPr></w:pPr>${inner}</w:p>`
/** The texts of both views, the one with all changes accepted first. */
const views = (body: string) =>
  (['accepted', 'original'] as const).map(view => read({ body }, view).paragraphs.map(({ text }) => text))
const counts = (body: string) => read({ body }).revisions

describe('tracked changes', () => {
  it('are read as accepted, or as the text stood before them', () => {
    const body = p(run('六月') + del('底') + ins('中旬') + run('完成'))
    expect(views(body)).toEqual([['六月中旬完成'], ['六月底完成']])
    expect(read({ body }).notices).toEqual([
      '修订已按接受处理：插入的文字保留，删除的文字没有导入（插入 1 处、删除 1 处）。',
    ])
    expect(read({ body }, 'original').notices[0]).toContain('按修订前的文字导入')
  })

  it('of moved text stand where it arrived or where it left', () => {
    const body = `<w:p><w:moveFrom>${run('此句')}</w:moveFrom>${run('甲')}</w:p><w:p>${run('乙')}<w:moveTo>${run('此句')}</w:moveTo></w:p>`
    expect(views(body)).toEqual([
      ['甲', '乙此句'],
      ['此句甲', '乙'],
    ])
    expect(counts(body)).toEqual({ insertions: 0, deletions: 0, moves: 1, formats: 0 })
  })

  it('of paragraph marks join paragraphs or part them', () => {
    expect(views(p(run('前'), '<w:del/>') + p(run('后')))).toEqual([['前后'], ['前', '后']])
    expect(views(p(run('前'), '<w:ins/>') + p(run('后')))).toEqual([['前', '后'], ['前后']])
    const whole = p(run('首')) + p(ins('新段'), '<w:ins/>') + p(ins('又一段'), '<w:ins/>') + p(run('末'))
    expect(views(whole)).toEqual([
      ['首', '新段', '又一段', '末'],
      ['首', '末'],
    ])
    expect(counts(whole)).toMatchObject({ insertions: 1 })
  })

  it('of a paragraph that is gone leave nothing of its style to the next', () => {
    const heading = `<w:p><w:pPr><w:outlineLvl w:val="0"/><w:rPr><w:del/></w:rPr></w:pPr>${del('旧标题')}</w:p>`
    expect(read({ body: heading + p(run('正文')) }).paragraphs).toEqual([{ text: '正文' }])
  })

  it('of rows and cells of a table', () => {
    const cell = (inner: string, mark = '') => `<w:tc><w:tcPr>${mark}</w:tcPr>${inner}</w:tc>`
    const row = (left: string, right: string, mark = '') =>
      `<w:tr><w:trPr>${mark}</w:trPr>${cell(paragraph(left))}${cell(paragraph(right))}</w:tr>`
    const table = `<w:tbl>${row('镇', '数')}${row('东河', '3')}${row('西山', '5', '<w:del/>')}${row('南坡', '7', '<w:ins/>')}</w:tbl>`
    const tables = (['accepted', 'original'] as const).map(view =>
      read({ body: table }, view).paragraphs.map(({ table: kept }) => kept && blockText(kept)),
    )
    expect(tables).toEqual([['镇\t数\n东河\t3\n南坡\t7'], ['镇\t数\n东河\t3\n西山\t5']])
    const gone = `<w:tbl>${row('镇', '数', '<w:del/>')}${row('东河', '3', '<w:del/>')}</w:tbl>`
    expect(read({ body: gone + paragraph('文') }).paragraphs).toEqual([{ text: '文' }])
  })

  it('of formatting give the look that the text had', () => {
    const body = `<w:p><w:pPr><w:outlineLvl w:val="1"/><w:pPrChange><w:pPr><w:jc w:val="center"/></w:pPr></w:pPrChange></w:pPr>
      <w:r><w:rPr><w:b/><w:rPrChange><w:rPr/></w:rPrChange></w:rPr><w:t>工作目标</w:t></w:r></w:p>`
    expect(read({ body }).paragraphs).toEqual([{ text: '工作目标', outlineLevel: 1, bold: [{ from: 0, to: 4 }] }])
    expect(read({ body }, 'original').paragraphs).toEqual([{ text: '工作目标', align: 'center' }])
    expect(counts(body)).toEqual({ insertions: 0, deletions: 0, moves: 0, formats: 2 })
  })

  it('count as often as a reader sees them', () => {
    const body = p(ins('甲') + ins('乙') + run('丙') + ins('丁') + del('戊')) + p(ins('己'))
    expect(counts(body)).toEqual({ insertions: 3, deletions: 1, moves: 0, formats: 0 })
    expect(read({ body: paragraph('文') }).revisions).toBeUndefined()
  })

  it('are taken by an import as it is asked', async () => {
    const bytes = docxBytes({
      body: p(run('关于修路的通知')) + p(run('六月') + del('底') + ins('中旬') + run('完成。')),
    })
    const texts = async (revisions?: RevisionView) =>
      (await readDraftFile('样例.docx', bytes, { revisions })).content.blocks.map(blockText)
    expect(await texts()).toEqual(['关于修路的通知', '六月中旬完成。'])
    expect(await texts('original')).toEqual(['关于修路的通知', '六月底完成。'])
  })
})

describe('comments', () => {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
  const withComments = (body: string, comments: string) => ({
    body,
    parts: {
      'word/comments.xml': `<w:comments xmlns:w="${word}">${comments}</w:comments>`,
      'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${office}/comments" Target="comments.xml"/></Relationships>`,
    },
  })
  const about = (id: number, inner: string) =>
    `<w:commentRangeStart w:id="${id}"/>${inner}<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`
  const comment = (id: number, author: string, ...lines: readonly string[]) =>
    `<w:comment w:id="${id}" w:author="${author}">${lines.map(line => paragraph(line)).join('')}</w:comment>`

  it('come with author and the words they are about, in the order of the text', () => {
    const body = p(run('完成') + about(7, run('三季度') + run('投资')) + run('任务') + about(2, ''))
    const fixture = withComments(
      body,
      comment(2, '', '请补依据') + comment(7, '王明', '数字', '请核实') + comment(9, '无', '别处'),
    )
    const { comments, notices, paragraphs } = read(fixture)
    expect(comments).toEqual([
      { author: '王明', text: '数字 请核实', quoted: '三季度投资' },
      { author: '', text: '请补依据', quoted: '' },
    ])
    expect(paragraphs.map(({ text }) => text)).toEqual(['完成三季度投资任务'])
    expect(notices).toEqual(['2 条批注没有导入。'])
  })

  it('stay short, however long they are in the file', () => {
    const fixture = withComments(
      p(about(1, run('长'.repeat(5_000)))),
      comment(1, '名'.repeat(500), '话'.repeat(50_000)),
    )
    const [only] = read(fixture).comments ?? []
    expect([only?.author.length, only?.text.length, only?.quoted.length]).toEqual([40, 2_000, 100])
  })

  it('are none where the file does not hold what the text refers to', () => {
    const { comments, notices } = read({ body: p(run('文') + about(1, '')) })
    expect(comments).toBeUndefined()
    expect(notices).toEqual(['1 条批注没有导入。'])
  })
})

it('links, fields and a table of contents are told of, with the text that they showed', () => {
  const field = (code: string, result: string) =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
  const styles = '<w:style w:type="paragraph" w:styleId="t1"><w:name w:val="toc 1"/></w:style>'
  const body =
    paragraph('一、总体要求\t1', '<w:pStyle w:val="t1"/>') +
    p(
      `<w:hyperlink xmlns:r="urn:r" r:id="r9">${run('县政府网站')}</w:hyperlink>${field('HYPERLINK "http://a.example"', '链接')}`,
    ) +
    p(field('DATE \\@ "yyyy年M月"', '2026年6月') + field('PAGE', '3'))
  const { paragraphs, notices } = read({ body, styles })
  expect(paragraphs.map(({ text }) => text)).toEqual(['县政府网站链接', '2026年6月3'])
  expect(notices).toEqual(['2 处超链接只保留了文字。', '域（如日期、交叉引用）只保留了文字。', '目录没有导入。'])
})
