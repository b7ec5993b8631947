import type { Span } from '../../text/span.ts'
import { quotedRuns } from '../quoted-runs.ts'
import { type Finding, paragraphRule } from '../rule.ts'

/** What shows that the words before it are one list. */
const listEnd = /^(?:[的等和与及，。；：、）]|以及|$)/

export const noCommaBetweenQuotations = paragraphRule({
  id: 'no-comma-between-quotations',
  kind: 'format',
  severity: 'info',
  description: '并列的引号或书名号之间通常不用顿号；已发布的文件中两种写法都有，所以只作提示。',
  basis: 'GB/T 15834-2011《标点符号用法》4.5.3.5',
  defaults: {},
  *check(paragraph): Iterable<Finding> {
    if (paragraph.quotations.length < 2) return
    for (const { items, commas, isTied } of quotedRuns(paragraph)) {
      if (isTied || commas.length < items.length - 1) continue
      const { text } = paragraph
      const last = (items.at(-1) as Span).to
      // 变成“橡皮筋”、“长效”变成“无效” parts two clauses, which no mark but the comma would do.
      if (text[last - 1] !== '》' && !listEnd.test(text.slice(last, last + 2))) continue
      const at = { from: commas[0] as number, to: (commas.at(-1) as number) + 1 }
      const right = items
        .slice(1, -1)
        .map((item: Span) => text.slice(item.from, item.to))
        .join('')
      const marks = text[(items[0] as Span).from] === '《' ? '书名号' : '引号'
      const message = `并列的${marks}之间通常不用顿号，可以删去。`
      yield { at, message, fix: { title: '删去顿号', range: at, text: right } }
    }
  },
  examples: {
    valid: [
      '深入开展“扫黄”“打非”工作。',
      '印发《甲办法》（2026年第1号）、《乙办法》（2026年第2号）。',
      '坚持“一国两制”、“港人治港”、高度自治的方针。',
      '防止制度变成“橡皮筋”、“长效”变成“无效”。',
      '一要“快”，二要“准”，三要“实”。',
    ],
    invalid: ['贯彻“一国两制”、“港人治港”的方针。', '学习《宪法》、《民法典》、《行政许可法》。'],
  },
})
