import { breakdownFindings } from '../breakdown.ts'
import { differenceFindings } from '../difference.ts'
import { isQuoted } from '../quotation.ts'
import { ratioFindings } from '../ratio.ts'
import { type Finding, paragraphRule } from '../rule.ts'
import { sumFindings } from '../sum.ts'

export const validArithmetic = paragraphRule({
  id: 'valid-arithmetic',
  kind: 'wording',
  severity: 'warning',
  description:
    '核算文中的数：分项相加与合计、由多少到多少与增减的数额和百分比、部分与整体的比率是否相符；只核算数字齐全的句子。',
  basis: '《党政机关公文处理工作条例》第十九条（内容真实准确）',
  defaults: {},
  *check({ text, quotations }): Iterable<Finding> {
    if (!trigger.test(text)) return
    for (const finding of findings(text)) {
      if (!isQuoted(quotations, finding.at)) yield finding
    }
  },
  examples: {
    valid: [
      '全年支出由200万元减少到150万元，减少50万元，下降25%。',
      '查处案件由30件增加到40件，增长33.3%。',
      '地区生产总值由200亿元增加到230亿元，增长8%。',
      '居民收入由2万元增加到3万元，年均增长8.4%。',
      '办结投诉12件、举报8件，共20件。',
      '参会50人，其中女性30人、党员40人。',
      '收到建议50件，办结45件，办结率90%。',
      '全年支出500万元，其中人员经费300万元，公用经费100万元。',
      '支出1209万元，同比减少260万元，下降17.7%。',
    ],
    invalid: [
      '全年支出由200万元减少到150万元，下降20%。',
      '查处案件由30件增加到40件，增加15件。',
      '办结投诉12件、举报8件，共计22件。',
      '支出1000万元，同比减少260万元，下降17.7%。',
      '“三公”经费同比减少260万元，下降17.7%。',
      '合格率由90%提高到95%，提高5%。',
      '共排查隐患30处，其中重大隐患45处。',
      '参会50人，其中男30人，女25人。',
      '应到50人，实到45人，到会率95%。',
      '文件从200件增加到400件，增长2倍。',
      '文件由200件减少到250件。',
    ],
  },
})

function* findings(text: string): Iterable<Finding> {
  yield* sumFindings(text)
  yield* breakdownFindings(text)
  yield* differenceFindings(text)
  yield* ratioFindings(text)
}

const trigger = /\d[^。]{0,60}\d/
