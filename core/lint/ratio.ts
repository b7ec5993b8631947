import { type Quantity, quantitySource, readQuantities, slackOf } from './quantity.ts'
import type { Finding } from './rule.ts'
import { formatNumber } from './wording.ts'

const amount = quantitySource.replace(/\((?!\?)/g, '(?:')
const earlier = '(?:去年|上年|上一年|前年)(?:同期)?'
const mentionsEarlier = /[去上前一]年/

/** 45件，占总数50件的80%. */
const shareOf = new RegExp(`${amount}，占[^，。；：、\\d]{0,12}${amount}的${amount}`, 'g')
/** 收到50件，办结45件，办结率95%: the rate is named after what the second number counts. */
const rateOf = new RegExp(
  `([^，。；：、\\d]{1,14})${amount}，([^，。；：、\\d]{1,12})${amount}，([^，。；：、\\d]{0,4}?)([\\p{Script=Han}]{2,3})率(?:达到?|为|是)?${amount}`,
  'gu',
)
/** 今年300件，去年为250件，增长25%; 今年300件，比去年的250件增加60件. */
const againstEarlier = new RegExp(
  `${amount}，(?:${earlier}(?:为|是)?${amount}，同比|${earlier}(?:为|是)?${amount}，|[比较]${earlier}的${amount})(增加|增长|上升|减少|下降|降低)了?${amount}`,
  'g',
)
/** Wholes of another time or reckoning than the part. */
const otherwise = /率|累计|年度|目标|同比|增|减|降|升|生产总值|增加值|年均|平均|人均|可比|不变价/
const full = /应|共|收到|受理|计划|立案|承办|排查|检查|发现|交办|总|查处|有|抽检|抽查|登记|符合条件/

/** Rates and changes that do not agree with the two numbers beside them. */
export function* ratioFindings(text: string): Iterable<Finding> {
  if (!/\d[%％件人个户元]/.test(text)) return
  for (const match of text.includes('，占') ? text.matchAll(shareOf) : []) {
    const [part, whole, share] = readQuantities(match[0])
    if (!share || otherwise.test(match[0])) continue
    yield* judge(match, part, whole, share)
  }
  for (const match of text.includes('率') ? text.matchAll(rateOf) : []) {
    const [whole, part, share] = readQuantities(match[0])
    const [, wholeLabel = '', partLabel = '', , stem = ''] = match
    if (!share || otherwise.test(`${wholeLabel}${partLabel}`) || !full.test(wholeLabel)) continue
    const isNamed = partLabel.endsWith(stem) || (/实到|到会|参会/.test(partLabel) && /[到参]会|出席|出勤/.test(stem))
    if (!isNamed || !whole || !part || part.value > whole.value) continue
    yield* judge(match, part, whole, share)
  }
  for (const match of mentionsEarlier.test(text) ? text.matchAll(againstEarlier) : []) {
    const [now, then, change] = readQuantities(match[0])
    const before = text.slice(Math.max(0, match.index - 40), match.index)
    if (!now || !then || !change || /生产总值|增加值|年均|平均|人均|可比/.test(before)) continue
    if (now.unit !== then.unit || [now, then, change].some(one => one.approximate)) continue
    const isDown = /[减降]/.test(match[1] as string)
    const difference = (now.value - then.value) * (isDown ? -1 : 1)
    if (change.unit === now.unit && change.unit !== '%') {
      if (Math.abs(difference - change.value) <= slackOf(now, then, change)) continue
      const at = { from: match.index + change.at.from, to: match.index + change.at.to }
      yield { at, message: `前后两数之差与「${text.slice(at.from, at.to)}」不符，请核对。` }
    } else if (change.unit === '%' && now.unit !== '%') {
      yield* compare(match, change, (difference / then.value) * 100, (slackOf(now, then) * 200) / then.value)
    }
  }
}

function* judge(match: RegExpMatchArray, part: Quantity | undefined, whole: Quantity | undefined, share: Quantity) {
  if (!part || !whole || share.unit !== '%' || part.unit !== whole.unit || part.unit === '%' || whole.value === 0)
    return
  if ([part, whole, share].some(one => one.approximate)) return
  const slack = ((slackOf(part) + (part.value / whole.value) * slackOf(whole)) * 100) / whole.value
  yield* compare(match, share, (part.value / whole.value) * 100, slack)
}

function* compare(match: RegExpMatchArray, share: Quantity, real: number, slack: number): Iterable<Finding> {
  if (Math.abs(real - share.value) <= slack + share.rounding + 0.05) return
  const index = match.index ?? 0
  const at = { from: index + share.at.from, to: index + share.at.to }
  const written = match[0].slice(share.at.from, share.at.to)
  yield {
    at,
    message: `按前面的数计算，约为 ${formatNumber(Math.round(real * 10) / 10)}%，与「${written}」不符，请核对。`,
  }
}
