import { parseChineseNumber } from '../chinese-number.ts'
import { isQuoted } from '../quotation.ts'
import { type Finding, paragraphRule } from '../rule.ts'

export const validInlineNumbering = paragraphRule({
  id: 'valid-inline-numbering',
  kind: 'structure',
  severity: 'warning',
  description: '检查一段之内「（1）（2）（3）」「①②③」「1.2.3.」这样的序数是否断号、重号。',
  basis: 'GB/T 9704-2012 7.3.3',
  defaults: {},
  *check({ text, quotations }): Iterable<Finding> {
    if (!trigger.test(text)) return
    const last = new Map<string, number>()
    for (const match of text.matchAll(marker)) {
      const [found, bracketed, circled, plain] = match
      const at = { from: match.index, to: match.index + found.length }
      if (isQuoted(quotations, at)) continue
      const style = bracketed ? (/\d/.test(bracketed) ? '(1)' : '(一)') : circled ? '①' : '1.'
      const value = bracketed ? toNumber(bracketed) : circled ? circled.charCodeAt(0) - 0x245f : Number(plain)
      const before = last.get(style)
      if (value === undefined || (before === undefined && value !== 1)) continue
      last.set(style, value)
      if (before === undefined || value === before + 1 || value < before || value > before + 3) continue
      const fault = value === before ? '与前一个重复' : '之前有缺号'
      yield { at, message: `序数「${found}」${fault}，请改正序数。` }
    }
  },
  examples: {
    valid: [
      '要做到：（1）清理河道；（2）加固堤防；（3）储备物资。',
      '任务如下：1.清理河道。2.加固堤防。',
      '符合第（1）、（3）项情形的，从其规定。',
      '①登记；②审核；③发证。（1）本市户籍；（2）年满60周岁。',
    ],
    invalid: [
      '要做到：（1）清理河道；（3）加固堤防。',
      '流程：①登记；②审核；④发证。',
      '任务如下：1.清理河道；2.加固堤防；2.储备物资。',
    ],
  },
})

const trigger = /[（(][\d一][）)]|①|[：；。]1[.．、]|^1[.．、]/
/** The number of a clause; one that is named, as in 第（3）项 or （1）、（3）, is none. */
const marker =
  /(?<=^|[：:；;。，,]\s?)(?:[（(](\d{1,2}|[一二三四五六七八九十]{1,2})[）)](?![项款类条种、和及或])|([①-⑳])(?![①-⑳项、和])|(?<![，,]\s?)(\d{1,2})[.．、](?=\p{Script=Han}))/gu

function toNumber(text: string): number | undefined {
  return /^\d/.test(text) ? Number(text) : parseChineseNumber(text)
}
