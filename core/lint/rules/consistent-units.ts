import type { Span } from '../../text/span.ts'
import { isQuoted } from '../quotation.ts'
import { type DocumentFinding, documentRule, type Finding } from '../rule.ts'
import { formatNumber } from '../wording.ts'

interface Unit {
  readonly form: string
  readonly at: Span
}

interface Units {
  readonly units: readonly Unit[]
  /** What one passage by itself mixes. */
  readonly passage: readonly Finding[]
}

const nothing: Units = { units: [], passage: [] }

export const consistentUnits = documentRule<Record<string, never>, Units>({
  id: 'consistent-units',
  kind: 'format',
  severity: 'info',
  description:
    '同一计量单位全文写法一致，如不混用「km」与「公里」；同一段里不混用「万元」与上万的「元」、「百分之几」与「%」。',
  basis: 'GB/T 15835-2011 4.1.1、GB 3100-1993',
  defaults: {},
  digest({ text, quotations }) {
    if (!/\d/.test(text)) return nothing
    const passage = [...mixedForms(text)].filter(({ at }) => !isQuoted(quotations, at))
    const units = Array.from(text.matchAll(unit), match => {
      const from = match.index + match[0].length - (match[1] ?? '').length
      return { form: match[1] ?? '', at: { from, to: match.index + match[0].length } }
    }).filter(({ at }) => !isQuoted(quotations, at))
    return { units, passage }
  },
  *check(_document, _options, digests): Iterable<DocumentFinding> {
    for (const [paragraph, { passage }] of digests.entries()) {
      for (const finding of passage) yield { ...finding, paragraph }
    }
    const all: (Unit & { readonly paragraph: number })[] = []
    for (const [paragraph, { units }] of digests.entries()) for (const one of units) all.push({ ...one, paragraph })
    for (const forms of families) {
      const found = all.filter(({ form }) => forms.includes(form))
      const first = found[0]
      for (const one of found) {
        if (!first || one.form === first.form) continue
        const related = [{ paragraph: first.paragraph, at: first.at, note: `前面写作「${first.form}」` }]
        const { paragraph, at } = one
        yield {
          paragraph,
          at,
          related,
          message: `同一单位前面写作「${first.form}」，这里写作「${one.form}」，建议全文统一。`,
        }
      }
    }
  },
  examples: {
    valid: [
      '争取资金3.5万元，每户补助2000元。',
      '两年来增长5%，百分之百办结。',
      '新建道路30公里，改造道路20公里。',
      '占地300平方米，长20米。',
      'A4 纸，5G 基站，2.4GHz 频段。',
    ],
    invalid: ['新建道路30公里，改造道路20km。', '占地300平方米，其中绿地50㎡。', '收储粮食500公斤，另有200千克。'],
  },
})

const families = [
  ['公里', '千米', 'km'],
  ['平方米', '㎡', 'm²'],
  ['公斤', '千克', 'kg'],
  ['立方米', 'm³', '㎥'],
  ['平方公里', '平方千米', 'km²'],
  ['千瓦', 'kW', 'KW'],
  ['厘米', 'cm'],
  ['毫米', 'mm'],
  ['毫克', 'mg'],
]
const unit =
  /\d[万亿多余]{0,2}\s?(平方公里|平方千米|平方米|立方米|公里|千米|公斤|千克|千瓦(?!时)|厘米|毫米|毫克|km²|km(?![²/])|cm(?![²³])|mm(?![²³])|mg(?!\/)|㎡|m²|m³|㎥|kg|k[Ww](?!h)|KW(?!h))/g

const wholeYuan = /(?<![\d.,万亿每均])(\d{5,}|\d{2,3}(?:,\d{3})+)元(?!\/)/g
const spelled = /百分之(?!百|几|一百)[一二三四五六七八九十零点]{1,6}(?!点)/g

/** Amounts that one passage writes in two ways: 3.5万元 beside 12000元, 百分之五 beside 3%. */
function* mixedForms(text: string): Iterable<Finding> {
  if (/\d万元/.test(text)) {
    for (const { 0: found, 1: digits = '', index } of text.matchAll(wholeYuan)) {
      const value = Number(digits.replaceAll(',', '')) / 1e4
      const at = { from: index, to: index + found.length }
      const right = `${formatNumber(value)}万元`
      yield { at, message: `同一段里别处用「万元」，「${found}」宜统一写作「${right}」。` }
    }
  }
  if (/\d[%％]/.test(text)) {
    for (const { 0: found, index } of text.matchAll(spelled)) {
      const at = { from: index, to: index + found.length }
      yield { at, message: `同一段里别处用「%」，「${found}」宜统一用阿拉伯数字和百分号。` }
    }
  }
}
