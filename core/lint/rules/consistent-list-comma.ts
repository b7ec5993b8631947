import type { Span } from '../../text/span.ts'
import { quotedRuns } from '../quoted-runs.ts'
import { type Finding, paragraphRule } from '../rule.ts'

export const consistentListComma = paragraphRule({
  id: 'consistent-list-comma',
  kind: 'format',
  severity: 'warning',
  description: '同一串并列的引号或书名号之间，顿号有的用、有的不用时提示统一。',
  basis: 'GB/T 15834-2011《标点符号用法》4.5.3.5',
  defaults: {},
  *check(paragraph): Iterable<Finding> {
    if (paragraph.quotations.length < 3) return
    for (const { items, commas, isTied } of quotedRuns(paragraph)) {
      if (commas.length === 0 || commas.length === items.length - 1) continue
      const at = { from: (items[0] as Span).from, to: (items.at(-1) as Span).to }
      const joint = isTied ? '、' : ''
      const right = items.map(item => paragraph.text.slice(item.from, item.to)).join(joint)
      const fix = { title: isTied ? '都用顿号' : '都不用顿号', range: at, text: right }
      const advice = isTied ? '请都加上顿号' : '请统一，通常都不用'
      yield { at, fix, message: `这一串并列的词语之间，有的用了顿号，有的没有用，${advice}。` }
    }
  },
  examples: {
    valid: [
      '深入开展“扫黄”“打非”“清朗”行动。',
      '深入开展“扫黄”、“打非”、“清朗”行动。',
      '他说：“可以。”“什么时候？”、“明天。”',
      '学习《宪法》《民法典》，“两会”精神、“主题党日”活动。',
    ],
    invalid: ['规范“接待范围”、“接待标准”“陪餐人数”等环节。', '学习《宪法》《民法典》、《行政许可法》。'],
  },
})
