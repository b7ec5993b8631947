import { isQuoted } from '../quotation.ts'
import { type DocumentFinding, documentRule } from '../rule.ts'

export const consistentUnits = documentRule({
  id: 'consistent-units',
  kind: 'format',
  severity: 'info',
  description: '同一计量单位全文写法一致，如不混用「km」与「公里」、「㎡」与「平方米」。',
  basis: 'GB/T 15835-2011 4.1.1、GB 3100-1993',
  defaults: {},
  digest({ text, quotations }) {
    return Array.from(text.matchAll(unit), match => {
      const from = match.index + match[0].length - (match[1] ?? '').length
      return { form: match[1] ?? '', at: { from, to: match.index + match[0].length } }
    }).filter(({ at }) => !isQuoted(quotations, at))
  },
  *check(_document, _options, digests): Iterable<DocumentFinding> {
    for (const forms of families) {
      const found = digests.flatMap((units, paragraph) =>
        units.filter(({ form }) => forms.includes(form)).map(one => ({ ...one, paragraph })),
      )
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
    valid: ['新建道路30公里，改造道路20公里。', '占地300平方米，长20米。', 'A4 纸，5G 基站，2.4GHz 频段。'],
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
]
const unit =
  /\d[万亿多余]{0,2}\s?(平方公里|平方千米|平方米|立方米|公里|千米|公斤|千克|千瓦(?!时)|km²|km(?![²/])|㎡|m²|m³|㎥|kg|k[Ww](?!h)|KW(?!h))/g
