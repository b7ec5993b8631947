import { isQuoted } from '../quotation.ts'
import { paragraphRule } from '../rule.ts'

const empty = '充分|圆满|进一步|切实|绝对|始终|丝毫'
const others = '认真|扎实|不断|大力|积极|真正|着力|继续'
const stacked = new RegExp(`(?:${empty})(?:${empty}|${others})(?!性|分子|因素)|(?:${others})(?:${empty})`, 'g')

export const noStackedIntensifiers = paragraphRule({
  id: 'no-stacked-intensifiers',
  kind: 'wording',
  severity: 'info',
  description: '两个强调副词叠用时提示，如「切实认真」「进一步切实」；各文种都适用，引文不查。',
  defaults: {},
  *check({ text, quotations }) {
    for (const match of text.matchAll(stacked)) {
      const at = { from: match.index, to: match.index + match[0].length }
      if (isQuoted(quotations, at)) continue
      yield { at, message: `「${match[0]}」两个强调词叠用，并不更有力。请至多留一个，或直接写做法。` }
    }
  },
  examples: {
    valid: ['进一步全面深化改革。', '切实加强水库管理，认真落实责任。', '充分调动群众积极性。'],
    invalid: ['要切实认真落实好各项部署。', '进一步切实加强管理。', '继续充分发挥作用。'],
  },
})
