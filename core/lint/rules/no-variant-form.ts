import variants from '../data/variant-forms.json' with { type: 'json' }
import { isQuoted } from '../quotation.ts'
import { paragraphRule } from '../rule.ts'
import { wordList } from '../word-list.ts'

export const noVariantForm = paragraphRule({
  id: 'no-variant-form',
  kind: 'wording',
  severity: 'info',
  description: '提示同一个词的推荐词形，如「帐户」宜作「账户」；两种写法都有人用，只作提示。',
  basis: '《第一批异形词整理表》（GF 1001-2001）、《现代汉语词典》',
  defaults: {},
  *check(paragraph) {
    for (const { entry, at } of find(paragraph)) {
      if (isQuoted(paragraph.quotations, at)) continue
      const { wrong, right } = entry
      const fix = { title: `改为「${right}」`, range: at, text: right }
      yield { at, message: `「${wrong}」的推荐词形是「${right}」，建议统一。`, fix }
    }
  },
  examples: {
    valid: [
      '规定单位应当移交待办事项，提交待审批材料。',
      '良好象征，内部份额，全部份数，合成份额。',
      '工人材料费、身分别造册、确定货物数量。',
      '这里由一座落后的小镇发展为现代化城市。',
      '《银行帐户管理办法》已经废止。',
    ],
    invalid: ['请将款项汇入单位帐户。', '其它事项另行通知。', '问题没有向群众交待清楚。', '好象没有落实到人。'],
  },
})

const find = wordList(variants)
