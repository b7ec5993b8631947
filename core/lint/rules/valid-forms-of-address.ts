import data from '../data/forms-of-address.json' with { type: 'json' }
import { isQuoted } from '../quotation.ts'
import { paragraphRule, type Severity } from '../rule.ts'
import { type WordEntry, wordList } from '../word-list.ts'

const find = wordList(data.entries as readonly (WordEntry & { readonly severity: Severity })[])

export const validFormsOfAddress = paragraphRule({
  id: 'valid-forms-of-address',
  kind: 'wording',
  severity: 'warning',
  description:
    '找出领导人和领导机关的不规范称呼，如「习总书记」「党中央国务院」；「一把手」在讲话、发言等口头文种里不提示。',
  defaults: {},
  *check(paragraph, _options, { genre }) {
    for (const { entry, at } of find(paragraph)) {
      if (isQuoted(paragraph.quotations, at)) continue
      const { wrong, right = '', note, severity } = entry
      if (genre.spoken && wrong === '一把手') continue
      yield {
        at,
        severity,
        message: `「${wrong}」的称呼不规范：${note}。请改为「${right}」。`,
        fix: { title: `改为「${right}」`, range: at, text: right },
      }
    }
  },
  examples: {
    valid: [
      '认真学习总书记关于防汛救灾的重要指示。',
      '党中央、国务院高度关注灾情，区委、区政府迅速部署。',
      '医院引进一把手术刀，推行“一把手”负责制。',
      { genre: 'speech', blocks: [{ type: 'paragraph', text: '各单位一把手要到一线去。' }] },
    ],
    invalid: [
      '习总书记对此作出重要指示。',
      '贯彻党中央国务院决策部署。',
      '按照市委市政府的要求，抓好落实。',
      '各单位一把手负总责。',
    ],
  },
})
