import { fullYear } from '../calendar.ts'
import { parseChineseNumber } from '../chinese-number.ts'
import { isQuoted } from '../quotation.ts'
import { type DocumentFinding, documentRule, type Finding, type Paragraph } from '../rule.ts'

export const validDocumentNumber = documentRule<Record<string, never>, readonly Finding[]>({
  id: 'valid-document-number',
  kind: 'format',
  severity: 'error',
  description: '发文字号应写作「政办发〔2026〕8号」：六角括号，年份用全称，序号不加「第」、不编虚位。',
  basis: 'GB/T 9704-2012 7.2.5',
  defaults: {},
  digest: ({ text, quotations }: Paragraph) =>
    [...documentNumberFaults(text)].filter(finding => !isQuoted(quotations, finding.at)),
  *check({ paragraphs, facts }, _options, digests): Iterable<DocumentFinding> {
    const field = facts.fields.documentNumber ?? ''
    const title = Math.max(
      0,
      paragraphs.findIndex(paragraph => paragraph.type === 'title'),
    )
    const anchor = paragraphs[title]
    for (const finding of anchor ? documentNumberFaults(field) : []) {
      const right = finding.fix && applied(field, finding)
      const at = { from: 0, to: anchor!.text.length }
      const message = `版头中的发文字号「${field}」不合规范${right ? `，应为「${right}」` : ''}，请改正。`
      yield { paragraph: title, at, message, field: { id: 'documentNumber', value: field, ...(right && { right }) } }
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
      '已经印发2026年第8号简报，转发2026年8号台风预警。',
    ],
    invalid: [
      '现将政办发[26]第08号文件转发给你们。',
      '根据国办发（2018）118号文件精神。',
      '根据皖政〔2026〕第12号文件精神。',
      '按政办发2026年8号文件执行。',
      '按财建〔2026年〕8号文件执行。',
      { fields: { documentNumber: '政办函【2026】3号' }, blocks: [{ type: 'title', text: '关于报送材料的函' }] },
    ],
  },
})

/**
 * A year in any brackets and a number, after a character that agency codes end in; where brackets, year and number are
 * as the standard has them, nothing is found. Court cases (（2019）最高法民申…号) have words between, issues have 期.
 */
const shape =
  /(?<=[\p{Script=Han}A-Za-z])([〔［[(（【{｛『<〈《])\s*([\d０-９]{4}|[\d０-９]{2}|二[〇○零][〇○零一二三四五六七八九]{2})(年?)\s*([〕］\])）】}｝』>〉》])\s*(第?)\s*([\d０-９]{1,5}|[一二三四五六七八九十]{1,3})\s*(?:号|(?=文件|文[，。）]))/gu
const bracketed = /[〔［[(（【{｛『<〈《]\s*[\d０-９二]/
/** 政办发2026年8号: a year without brackets behind the end of an agency's code. */
const unbracketed =
  /(?<=[政府办党委国中字组纪财教][发函字]|办秘)\s*((?:19|20)\d{2})\s*年?\s*第?\s*(\d{1,4})\s*号(?!公告|令|楼|线)/g
const codeEnd =
  /[发办函字文电规通令复请报党政委组纪宣统秘督呈议任免法释财教人社建环审监市农水林交运卫民公安司科工信商税工治政府资价格源房城村质金综银汇医厅研旅草检改体编保]$/
const notCode = /(?:合同|协议|公告|通告|房权|产权|国用|许可|证|编号|档案|公安|工商|报告|项目|订单)$/

/** What is wrong with the document numbers of a text, quoted ones included. */
export function* documentNumberFaults(text: string): Iterable<Finding> {
  for (const match of bracketed.test(text) ? text.matchAll(shape) : []) {
    const [found, open, year = '', yearWord, close, ordinal, number = ''] = match
    const head = text.slice(Math.max(0, match.index - 8), match.index)
    const isProper = open === '〔' && close === '〕'
    if (!isProper && (!codeEnd.test(head) || notCode.test(head))) continue
    const reasons = [
      ...(isProper ? [] : ['年份应用六角括号「〔〕」']),
      ...(isArabic(year) && isArabic(number) ? [] : ['年份和序号用阿拉伯数字']),
      ...(year.length === 4 ? [] : ['年份应写全称']),
      ...(yearWord === '' ? [] : ['年份后不加「年」']),
      ...(ordinal === '' ? [] : ['序号前不加「第」']),
      ...(/^[0０]/.test(number) ? ['序号不编虚位'] : []),
      ...(found.endsWith('号') ? [] : ['序号后应加「号」']),
    ]
    if (reasons.length === 0) continue
    yield finding(match, toNumber(year), toNumber(number), reasons)
  }
  for (const match of text.includes('号') ? text.matchAll(unbracketed) : []) {
    yield finding(match, Number(match[1]), Number(match[2]), ['年份应用六角括号「〔〕」'])
  }
}

function finding(
  { 0: found, index = 0 }: RegExpMatchArray,
  year: number | undefined,
  number: number | undefined,
  reasons: readonly string[],
): Finding {
  const whole = year !== undefined && year < 100 ? fullYear(year) : year
  const at = { from: index, to: index + found.length }
  const message = `发文字号「${found}」不合规范：${reasons.join('，')}。`
  if (whole === undefined || !number) return { at, message }
  const right = `〔${whole}〕${number}号`
  return { at, message, fix: { title: `改为「${right}」`, range: at, text: right } }
}

function isArabic(digits: string): boolean {
  return /^\d+$/.test(digits)
}

/** Reads 2026, ２０２６, 二〇二六 and 十二. */
function toNumber(digits: string): number | undefined {
  if (/^[\d０-９]+$/.test(digits)) return Number(digits.normalize('NFKC'))
  if (digits.length < 4) return parseChineseNumber(digits)
  return Number(Array.from(digits, digit => Math.max(0, '零一二三四五六七八九'.indexOf(digit))).join(''))
}

function applied(text: string, { fix }: Finding): string {
  return fix ? text.slice(0, fix.range.from) + fix.text + text.slice(fix.range.to) : text
}
