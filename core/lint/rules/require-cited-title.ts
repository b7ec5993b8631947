import type { Span } from '../../text/span.ts'
import { isQuoted } from '../quotation.ts'
import { type DocumentFinding, documentRule } from '../rule.ts'

interface Citation {
  readonly at: Span
  readonly key: string
  readonly sort: 'titled' | 'inverted' | 'bare'
  /** The proper form of an inverted citation. */
  readonly right?: string
}

export const requireCitedTitle = documentRule<Record<string, never>, readonly Citation[]>({
  id: 'require-cited-title',
  kind: 'format',
  severity: 'warning',
  description: '引用公文应先引标题，后用圆括号引发文字号；只引文号时提示。',
  defaults: {},
  digest: ({ text, quotations }) =>
    number.test(text) ? readCitations(text).filter(one => one.sort !== 'bare' || !isQuoted(quotations, one.at)) : none,
  *check({ paragraphs }, _options, digests): Iterable<DocumentFinding> {
    const titled = new Set<string>()
    for (const [paragraph, found] of digests.entries()) {
      for (const { at, key, sort, right } of found) {
        if (sort === 'titled') titled.add(key)
        if (sort === 'inverted') {
          titled.add(key)
          const fix = right === undefined ? {} : { fix: { title: '先引标题，后引文号', range: at, text: right } }
          yield { paragraph, at, message: '引用公文应先引标题、后引发文字号，文号放在标题后的圆括号内。', ...fix }
        }
        if (sort === 'bare' && !titled.has(key)) {
          const said = paragraphs[paragraph]!.text.slice(at.from, at.to)
          yield {
            paragraph,
            at,
            severity: 'info',
            message: `「${said}」只有文号，首次引用时请先写标题，再把文号放在圆括号内。`,
          }
        }
      }
    }
  },
  examples: {
    valid: [
      '根据《关于加强督查工作的意见》（国办发〔2018〕118号），制定本办法。按照国办发〔2018〕118号文件要求，抓好落实。',
      '我局于3月印发合政办〔2026〕8号文件。',
      '《甲办法》（皖政〔2025〕1号）《乙办法》（皖政〔2025〕2号）同时施行。',
    ],
    invalid: [
      '根据国办发〔2018〕118号《关于加强督查工作的意见》，制定本办法。',
      '按照皖政办〔2026〕3号文件精神，抓好落实。',
      '落实中办发〔2012〕14号文件《党政机关公文处理工作条例》。',
    ],
  },
})

const none: readonly Citation[] = []
const number = /[〔（[]\d{4}[〕）\]]\d{1,4}号/
const code = '([\\p{Script=Han}]{1,14})[〔（[]((?:19|20)\\d{2})[〕）\\]](\\d{1,4})号'
const inverted = new RegExp(`${code}(?:文件|文)?(《[^《》]{2,80}》)(?![（(])`, 'gu')
const titled = new RegExp(`》[（(]${code}`, 'gu')
const bare = new RegExp(`(?:根据|依据|按照|依照|遵照|贯彻|落实|执行)${code}(?:文件|文|通知|规定|要求|精神)`, 'gu')
const verbs = /^.*(?:根据|依据|按照|依照|遵照|贯彻|落实|执行|印发|转发|学习|对照|下发|出台|发布|的|以|将|和|与|及|按)/u

function readCitations(text: string): readonly Citation[] {
  const found: Citation[] = []
  for (const match of text.matchAll(titled)) found.push({ at: spanOf(match), key: keyOf(match), sort: 'titled' })
  for (const match of text.matchAll(inverted)) {
    const [whole, run = '', , , title = ''] = match
    const lead = verbs.exec(run)?.[0].length ?? 0
    const at = { from: match.index + lead, to: match.index + whole.length }
    const written = text.slice(at.from, at.to - title.length).replace(/文件?$/, '')
    const isCertain = run.length - lead >= 2 && run.length - lead <= 6
    found.push({ at, key: keyOf(match), sort: 'inverted', ...(isCertain ? { right: `${title}（${written}）` } : {}) })
  }
  for (const match of text.matchAll(bare)) {
    const { from, to } = spanOf(match)
    if (text[to] !== '《') found.push({ at: { from: from + 2, to }, key: keyOf(match), sort: 'bare' })
  }
  return found.sort((a, b) => a.at.from - b.at.from)
}

function spanOf(match: RegExpMatchArray): Span {
  const from = match.index ?? 0
  return { from, to: from + match[0].length }
}

function keyOf(match: RegExpMatchArray): string {
  return `${match[2]}-${match[3]}`
}
