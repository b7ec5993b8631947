import { isQuoted } from '../quotation.ts'
import { type Finding, paragraphRule } from '../rule.ts'

export const noUnsourcedAbsolute = paragraphRule({
  id: 'no-unsourced-absolute',
  kind: 'wording',
  severity: 'info',
  description: '提示「率达100%」「零增长」「零事故」一类说满的数，核对有无依据；这类说法多数属实，默认不开。',
  offByDefault: true,
  defaults: {},
  *check({ text, quotations }): Iterable<Finding> {
    for (const match of text.matchAll(absolute)) {
      const at = { from: match.index, to: match.index + match[0].length }
      if (isQuoted(quotations, at)) continue
      yield { at, message: `「${match[0]}」说得很满，请核对依据，防止虚报。` }
    }
  },
  examples: {
    valid: ['办结率达98.5%。', '力争实现零事故目标。', '实行100%抽检。'],
    invalid: ['信访办结率100%。', '群众满意率达到100%。', '全年实现零事故。'],
  },
})

const absolute =
  /[\p{Script=Han}]{1,4}[率度](?:均|都|全部)?(?:达到了?|达|为|是)?(?:100[%％]|百分之百)|(?<!力争|确保|努力)实现了?零(?:事故|投诉|上访|增长|差错|失误|发案)(?!目标)/gu
