import { describe, expect, it } from 'vitest'
import { commentPlaces, wordsAt } from '../../../core/document/comment.ts'
import { blockText } from '../../../core/document/draft.ts'
import { acceptSuggestion } from '../../../core/review/suggestions.ts'
import { parseFile } from '../../../electron/service/files/parse-file.ts'
import { type DocxFixture, docxBytes, paragraph } from './docx-fixture.ts'

const by = 'w:id="1" w:author="甲" w:date="2026-03-02T09:30:00Z"'
const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`
const ins = (text: string) => `<w:ins ${by}>${run(text)}</w:ins>`
const del = (text: string) => `<w:del ${by}><w:r><w:delText>${text}</w:delText></w:r></w:del>`
const p = (inner: string, mark = '') => `<w:p><w:pPr><w:rPr>${mark}</w:rPr></w:pPr>${inner}</w:p>`

const read = (fixture: DocxFixture) =>
  parseFile({ reading: 'draft', name: '样例.docx', bytes: docxBytes(fixture), revisions: 'suggestions' })

/** The text as it stands, what each suggestion makes of which words, and the text once all are accepted. */
function told(body: string) {
  const { content, notices } = read({ body })
  const places = commentPlaces(content.blocks)
  const suggestions = (content.comments ?? []).map(({ id, replacement }) => [
    wordsAt(content.blocks, places.get(id) ?? []),
    replacement,
  ])
  const accepted = (content.comments ?? []).reduce((sofar, { id }) => acceptSuggestion(sofar, id, '', 0), content)
  return { text: content.blocks.map(blockText), suggestions, accepted: accepted.blocks.map(blockText), notices }
}

describe('tracked changes kept as suggestions', () => {
  it('are what was taken out, what was put in, and both as one', () => {
    expect(told(p(run('六月') + del('底') + ins('中旬') + run('前完成任务') + del('并报告')))).toMatchObject({
      text: ['六月底前完成任务并报告'],
      suggestions: [
        ['底', '中旬'],
        ['并报告', ''],
      ],
      accepted: ['六月中旬前完成任务'],
    })
    expect(told(p(run('各地') + ins('要') + run('落实')) + p(ins('请') + run('照办')))).toMatchObject({
      suggestions: [
        ['地', '地要'],
        ['照', '请照'],
      ],
      accepted: ['各地要落实', '请照办'],
    })
  })

  it('take paragraphs out and put them in whole', () => {
    const gone = p(run('第一段。')) + p(del('第二段。'), `<w:del ${by}/>`) + p(run('第三段。'))
    expect(told(gone)).toMatchObject({ text: ['第一段。', '第二段。', '第三段。'], accepted: ['第一段。', '第三段。'] })
    const put = p(run('第一段。')) + p(ins('新的一段。'), `<w:ins ${by}/>`) + p(run('第三段。'))
    expect(told(put)).toMatchObject({
      text: ['第一段。', '第三段。'],
      accepted: ['第一段。', '新的一段。', '第三段。'],
    })
    const joined = p(run('前半，'), `<w:del ${by}/>`) + p(run('后半。'))
    expect(told(joined)).toMatchObject({ text: ['前半，', '后半。'], accepted: ['前半，后半。'] })
  })

  it('tell what moved where it left and where it arrived', () => {
    const body = `<w:p><w:moveFrom ${by}>${run('此句。')}</w:moveFrom>${run('甲句。')}</w:p><w:p>${run('乙句。')}<w:moveTo ${by}>${run('此句。')}</w:moveTo></w:p>`
    expect(told(body).accepted).toEqual(['甲句。', '乙句。此句。'])
    expect(read({ body }).content.comments?.map(({ text }) => text)).toEqual(['移动', '移动'])
  })

  it('leave out what one put in and another took out again', () => {
    const body = p(
      `${run('留下的文字')}<w:ins ${by}><w:del ${by}><w:r><w:delText>来去</w:delText></w:r></w:del></w:ins>`,
    )
    expect(told(body)).toMatchObject({ text: ['留下的文字'], suggestions: [] })
  })

  it('bear the name and the time of who made them', () => {
    const [comment] = read({ body: p(run('六月') + del('底')) }).content.comments ?? []
    expect(comment).toMatchObject({ author: '甲', at: new Date(2026, 2, 2, 9, 30).getTime(), quote: '底' })
  })

  it('say how many of them could not be kept, and that formatting is as changed', () => {
    const cell = (text: string) => `<w:tc>${p(ins(text))}</w:tc>`
    const row = (mark: string, inner: string) => `<w:tr><w:trPr>${mark}</w:trPr>${inner}</w:tr>`
    const plain = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`
    const body = `${p(`<w:r><w:rPr><w:b/><w:rPrChange ${by}><w:rPr/></w:rPrChange></w:rPr><w:t>目标任务</w:t></w:r>`)}<w:tbl>${row('', plain('镇') + plain('数'))}${row('', plain('东河') + plain('3'))}${row(`<w:ins ${by}/>`, cell('南坡') + cell('7'))}</w:tbl>`
    const { notices, text } = told(body)
    expect(text).toEqual(['目标任务', '镇\t数\n东河\t3'])
    expect(notices).toContain('2 处批注或修订没有保留；请对照原文件核对。')
    expect(notices).toContain('改动格式 1 处已按接受处理，没有作为建议保留。')
  })

  it('stand on words of a list, of a title that was parted, and of a line that lost its blanks', () => {
    const body =
      p(run('关于做好春耕')) +
      p(run('工作的') + del('紧急') + run('通知')) +
      p(run('　　各地要') + ins('抓紧') + run('落实。'))
    const { accepted } = told(body)
    expect(accepted.join('')).toBe('关于做好春耕工作的通知各地要抓紧落实。')
  })
})
