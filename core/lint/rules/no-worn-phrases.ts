import { isQuoted } from '../quotation.ts'
import { paragraphRule } from '../rule.ts'

const worn = /高度重视|认清形势|统一思想|狠抓落实|掀起[^，。；、]{0,12}高潮/g

export const noWornPhrases = paragraphRule({
  id: 'no-worn-phrases',
  kind: 'wording',
  severity: 'info',
  description:
    '逐处找出「高度重视、认清形势、统一思想、狠抓落实、掀起高潮」；因正式文件中仍然常见，默认关闭，由单位自行打开。',
  offByDefault: true,
  defaults: {},
  *check({ text, quotations }) {
    for (const match of text.matchAll(worn)) {
      const at = { from: match.index, to: match.index + match[0].length }
      if (isQuoted(quotations, at)) continue
      yield { at, message: `「${match[0]}」用得过滥，读者不会再看。请换成具体的要求或做法。` }
    }
  },
  examples: {
    valid: ['他强调要“高度重视、狠抓落实”。', '认真分析当前形势，统一执法标准。'],
    invalid: ['各镇街要高度重视。', '要迅速掀起冬修水利的高潮。'],
  },
})
