import { fullYear } from '../calendar.ts'
import { isQuoted } from '../quotation.ts'
import { type DocumentFinding, documentRule, type Finding, type Paragraph } from '../rule.ts'

export const validDocumentNumber = documentRule<Record<string, never>, readonly Finding[]>({
  id: 'valid-document-number',
  kind: 'format',
  severity: 'error',
  description: '发文字号应写作「政办发〔2026〕8号」：六角括号，年份用全称，序号不加「第」、不编虚位。',
  basis: 'GB/T 9704-2012 7.2.5',
  defaults: {},
  digest: ({ text, quotations }: Paragraph) => [...faults(text)].filter(finding => !isQuoted(quotations, finding.at)),
  *check({ paragraphs, facts }, _options, digests): Iterable<DocumentFinding> {
    const field = facts.fields.documentNumber ?? ''
    const title = Math.max(
      0,
      paragraphs.findIndex(paragraph => paragraph.type === 'title'),
    )
    const anchor = paragraphs[title]
    for (const finding of anchor ? faults(field) : []) {
      const right = finding.fix ? `，应为「${applied(field, finding)}」` : ''
      const at = { from: 0, to: anchor!.text.length }
      yield { paragraph: title, at, message: `版头中的发文字号「${field}」不合规范${right}，请改正。` }
    }
    for (const [paragraph, findings] of digests.entries()) {
      for (const finding of findings) yield { ...finding, paragraph }
    }
  },
  examples: {
    valid: [
      '根据《关于加强督查工作的意见》（国办发〔2018〕118号）要求，印发政办发〔2026〕8号文件。',
      '见《公报》（2026）第3期，参照（2019）最高法民申1234号裁定。',
      '产权证号为皖（2020）合肥市不动产权第0012345号，合同（2026）5号已签。',
      '国家税务总局公告2026年第3号自公布之日起施行。',
    ],
    invalid: [
      '现将政办发[26]第08号文件转发给你们。',
      '根据国办发（2018）118号文件精神。',
      '根据皖政〔2026〕第12号文件精神。',
      { fields: { documentNumber: '政办函【2026】3号' }, blocks: [{ type: 'title', text: '关于报送材料的函' }] },
    ],
  },
})

/**
 * A year in any brackets and a number, after a character that agency codes end in; where brackets, year and number are
 * as the standard has them, nothing is found. Court cases (（2019）最高法民申…号) have words between, issues have 期.
 */
const shape =
  /(?<=[\p{Script=Han}A-Za-z])([〔［[(（【{｛])\s*(\d{4}|\d{2})\s*([〕］\])）】}｝])\s*(第?)\s*(\d{1,5})\s*号/gu
const codeEnd =
  /[发办函字文电规通令复请报党政委组纪宣统秘督呈议任免法释财教人社建环审监市农水林交运卫民公安司科工信商税工政治府]$/
const notCode = /(?:合同|协议|公告|通告|房权|产权|国用|许可|证|编号|档案|公安|工商)$/

function* faults(text: string): Iterable<Finding> {
  for (const match of text.matchAll(shape)) {
    const [found, open, year = '', close, ordinal, number = ''] = match
    const head = text.slice(Math.max(0, match.index - 8), match.index)
    const isProper = open === '〔' && close === '〕'
    if (!isProper && (!codeEnd.test(head) || notCode.test(head))) continue
    const reasons = [
      ...(isProper ? [] : ['年份应用六角括号「〔〕」']),
      ...(year.length === 4 ? [] : ['年份应写全称']),
      ...(ordinal === '' ? [] : ['序号前不加「第」']),
      ...(number.startsWith('0') ? ['序号不编虚位'] : []),
    ]
    if (reasons.length === 0) continue
    const whole = year.length === 4 ? Number(year) : fullYear(Number(year))
    const right = `〔${whole}〕${Number(number)}号`
    const at = { from: match.index, to: match.index + found.length }
    const fix =
      whole === undefined || Number(number) === 0 ? {} : { fix: { title: `改为「${right}」`, range: at, text: right } }
    yield { at, message: `发文字号「${found}」不合规范：${reasons.join('，')}。`, ...fix }
  }
}

function applied(text: string, { fix }: Finding): string {
  return fix ? text.slice(0, fix.range.from) + fix.text + text.slice(fix.range.to) : text
}
