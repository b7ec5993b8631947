import { isQuoted } from '../quotation.ts'
import { type Finding, paragraphRule } from '../rule.ts'

export const noRelativeDates = paragraphRule({
  id: 'no-relative-dates',
  kind: 'wording',
  severity: 'info',
  description: '公文中的时间应写具体的年、月、日，不用「明天」「下周一」「去年」「近日」等说法；讲话类文稿不检查。',
  basis: 'GB/T 15835-2011',
  defaults: {},
  *check({ type, text, quotations }, _options, { genre }): Iterable<Finding> {
    if (type !== 'paragraph' || !genre.statutory || isRecounting.has(genre.id)) return
    for (const match of text.matchAll(relative)) {
      const at = { from: match.index, to: match.index + match[0].length }
      if (isQuoted(quotations, at)) continue
      yield { at, message: `公文会留存备查，「${match[0]}」日后难以确定是哪一天，请写明具体日期。` }
    }
  },
  examples: {
    valid: [
      '请于2026年3月5日前报送。今年以来，各单位工作扎实。',
      { genre: 'speech', blocks: [{ type: 'paragraph', text: '今天的会议很重要，去年我们打了硬仗。' }] },
      '应当在期满30日前，提出书面申请。',
      '该指标与去年同期相比增长5%，比上年增长3%。',
      '推动企业走向明天，坚持从今天做起。',
    ],
    invalid: [
      '请于明天下午3时前报送材料。',
      '请于下周一上午参加会议。',
      '近日，我区连降暴雨。',
      '去年，区政府印发了实施方案。',
    ],
  },
})

/** Reports, communiqués and resolutions recount a year whose bounds their title states. */
const isRecounting: ReadonlySet<string> = new Set(['report', 'communique', 'resolution', 'minutes'])
const relative =
  /(?<![\p{Script=Han}\d])(?:今天|昨天|前天|近日|日前|前不久|去年|前年|上个?月|上周)(?=[，我各全市县区省\d])(?!\d)|(?<=[于在至到前。，；]|^)(?:今天|明天|后天|昨天|明日|今日|次日|下周[一二三四五六日]?|本周[一二三四五六日]|下个?月|本月底|月底)(?=[前上下晚，召报\d])/gu
