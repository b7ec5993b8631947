import { quantitySource, readQuantities } from '../quantity.ts'
import { isQuoted } from '../quotation.ts'
import { type DocumentFinding, documentRule } from '../rule.ts'

export const consistentFigures = documentRule({
  id: 'consistent-figures',
  kind: 'wording',
  severity: 'info',
  description: '提示同一年份的同一指标在文中前后数值不一；指标同名而口径不同的也会提示，只作参考。',
  basis: '《党政机关公文处理工作条例》第十九条（内容真实准确）',
  defaults: {},
  digest({ text, quotations }) {
    if (!yearly.test(text)) return []
    return Array.from(text.matchAll(indicator), match => {
      const [found, year = '', name = ''] = match
      const [quantity] = readQuantities(found.slice(year.length))
      const at = { from: match.index, to: match.index + found.length }
      return { key: `${year} ${name.replace(/[的共已]/g, '')} ${quantity?.unit}`, quantity, at, found }
    }).filter(({ quantity, at }) => quantity && !quantity.approximate && !isQuoted(quotations, at))
  },
  *check(_document, _options, digests): Iterable<DocumentFinding> {
    const seen = new Map<string, DocumentFinding & { readonly value: number; readonly rounding: number }>()
    for (const [paragraph, figures] of digests.entries()) {
      for (const { key, quantity, at, found } of figures) {
        if (!quantity) continue
        const { value, rounding } = quantity
        const first = seen.get(key)
        if (!first) seen.set(key, { paragraph, at, message: found, value, rounding })
        else if (Math.abs(first.value - value) > first.rounding + rounding) {
          const related = [{ paragraph: first.paragraph, at: first.at, note: `前面写作「${first.message}」` }]
          yield {
            paragraph,
            at,
            related,
            message: `前面写作「${first.message}」，与这里的「${found}」数值不一，请核对。`,
          }
        }
      }
    }
  },
  examples: {
    valid: [
      {
        blocks: [
          { type: 'paragraph', text: '2024年新增就业人数达到120人。' },
          { type: 'paragraph', text: '2025年新增就业人数达到150人。' },
        ],
      },
      '2025年固定资产投资完成12.3亿元，占比提高；2025年固定资产投资完成12.34亿元。',
    ],
    invalid: [
      {
        blocks: [
          { type: 'paragraph', text: '2025年新增就业人数达到120人。' },
          { type: 'paragraph', text: '2025年新增就业人数达到150人。' },
        ],
      },
      '2025年固定资产投资完成12.3亿元，势头良好。据统计，2025年固定资产投资为13.2亿元。',
    ],
  },
})

const yearly = /\d{4}年/
const indicator = new RegExp(
  `(?<!\\d)((?:19|20)\\d{2}年)(?:全年)?，?(?:我[省市县区]|全[省市县区国])?([\\p{Script=Han}]{4,16}?)(?:达到了?|达|为|完成|实现)${quantitySource}`,
  'gu',
)
