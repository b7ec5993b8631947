import bounded from '../data/bounded-rates.json' with { type: 'json' }
import { isQuoted } from '../quotation.ts'
import { type Finding, paragraphRule, type Severity } from '../rule.ts'

export const validPercentage = paragraphRule({
  id: 'valid-percentage',
  kind: 'format',
  severity: 'warning',
  description: '百分数和倍数的用法：减少不用倍数，比率不超过100%，范围两端都带百分号。',
  basis: 'GB/T 15835-2011 5.1.3',
  defaults: {},
  *check({ text, quotations }): Iterable<Finding> {
    if (!trigger.test(text)) return
    for (const { search, judge } of forms) {
      for (const match of text.matchAll(search)) {
        const finding = judge(match)
        if (finding && !isQuoted(quotations, finding.at)) yield finding
      }
    }
  },
  examples: {
    valid: [
      '支出减少三分之二，收入增长2倍。',
      '增速为6%～8%，拨备覆盖率达到185%，任务完成率达到120%。',
      '由90%提高到95%，提高5个百分点。',
      '产量减少到原来的一半，规模缩小一半。',
      '债务余额占国内生产总值的120%，完成投资占年度计划的105%，占全年目标的110%。',
      '利润下降120%，下降100%以内。',
      '小学毛入学率达到104%，九年义务教育巩固率101%，移动电话普及率达112%。',
    ],
    invalid: [
      '青年党员占全区党员总数的120%。',
      '接访批次减少105%。',
      '事故起数减少2倍。',
      '占比在63-68%之间。',
      '办结率达到105%。',
      '签约项目落地率达112%，小学入学率达到102%。',
      '能耗降低了一倍。',
    ],
  },
})

const trigger =
  /占\D{0,16}\d{3}|[减降缩]\D{0,3}\d{3}|[率度]\D{0,6}\d{3}|[-－—–~～]\d+(?:\.\d+)?[%％]|[减降缩][少低小短]?[^，。；]{0,8}倍|下降[^，。；]{0,8}倍/

interface Form {
  readonly search: RegExp
  judge(match: RegExpMatchArray): Finding | undefined
}

const forms: readonly Form[] = [
  {
    search:
      /(?:减少|下降|降低|缩小|缩短|减|降)了?(?:近|约)?(?:\d+(?:\.\d+)?|[一二两三四五六七八九十几数]{1,3})多?倍(?!率|数|速|增)/g,
    judge: match => report(match, '减少、下降不能用倍数，请改用分数或百分数，如「减少一半」「下降50%」。'),
  },
  {
    search: /(?<![\d.%％\-－～~—])(\d{1,3}(?:\.\d+)?)[-－—–~～](\d{1,3}(?:\.\d+)?)([%％])/g,
    judge(match) {
      const [, low = '', high = '', sign = ''] = match
      if (Number(low) >= Number(high)) return undefined
      return report(match, '百分数的范围两端都要带百分号。', 'info', `${low}${sign}～${high}${sign}`)
    },
  },
  {
    // A part of a whole; a plan may be exceeded, and 国内生产总值 is no whole.
    search:
      /占(?:比|全[省市县区国镇]|总|同期|全部|本)(?![^，。；]{0,12}(?:计划|目标|任务|预算|生产总值|GDP|去年|上年|预期))[^，。；\d]{0,14}?(?:的|达到?|为|是)?(\d{3,4}(?:\.\d+)?)[%％]/g,
    judge: match => (Number(match[1]) > 100 ? report(match, '部分占整体的比重不会超过100%，请核对。') : undefined),
  },
  {
    // Profits can fall below nothing, counts cannot.
    search:
      /(?<!利润|利润总额|收益|效益|净额|顺差|逆差|盈余|同比|价格)(?:减少|下降|降低|压减|缩减|缩短)了?(\d{3,4}(?:\.\d+)?)[%％]/g,
    judge: match => (Number(match[1]) > 100 ? report(match, '减少、下降不会超过100%，请核对。') : undefined),
  },
  {
    // A gross rate (毛入学率) counts people of every age and may exceed 100%.
    search: new RegExp(
      `(?<!毛)(?:${bounded.join('|')})(?:已经|已)?(?:达到了?|达|为|是|保持在|提高到|上升到|高达)?(\\d{3,4}(?:\\.\\d+)?)[%％]`,
      'g',
    ),
    judge: match => (Number(match[1]) > 100 ? report(match, '这项比率不会超过100%，请核对。') : undefined),
  },
]

function report(match: RegExpMatchArray, message: string, severity: Severity = 'warning', written?: string): Finding {
  const from = match.index ?? 0
  const at = { from, to: from + match[0].length }
  if (written === undefined) return { at, severity, message }
  return { at, severity, message, fix: { title: `改为「${written}」`, range: at, text: written } }
}
