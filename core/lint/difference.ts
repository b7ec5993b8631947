import { type Quantity, quantitySource, readQuantities, slackOf } from './quantity.ts'
import type { Finding } from './rule.ts'
import { formatNumber } from './wording.ts'

const up = '增加|增长|提高|上升|增|升|上涨|涨|扩大|提升'
const down = '减少|下降|降低|降|减|压减|压缩|缩减|下调|缩小'
const comparison = '(?:同比|环比|比上年同?期?|较上年同?期?|比去年同?期?|较去年同?期?|累计|共|净)?'
const amount = quantitySource.replace(/\((?!\?)/g, '(?:')
const rate = '(?:增幅|降幅|涨幅|升幅|减幅|增长率|下降率|压减比例|压缩比例|压减率)(?:达到?|为)?'
const change = `${comparison}(?:(?:${up}|${down})了?|${rate})${amount}`
const year = '(?:(?:19|20)\\d{2}年\\D{0,6}?)?'

const fromTo = new RegExp(
  `[由从]${year}[^，。；：、\\d]{0,12}${amount}(?:，)?(?:${up}|${down})(?:到了?|至|为)${year}[^，。；：、\\d]{0,10}${amount}(?:，${change}){0,2}`,
  'g',
)
const against = new RegExp(
  `(?:${amount}，)?(?:${comparison})(?:${up}|${down})了?${amount}，(?:${up}|${down})了?${amount}`,
  'g',
)
/** Growth of these is reckoned at constant prices, so that their nominal figures do not give it. */
const realTerms = /生产总值|增加值|GDP|可比|不变价|实际增长|实际下降|年均|平均|人均/
const isDown = new RegExp(`(?:${down})了?$`)
const isUp = new RegExp(`(?:${up})了?$`)
const wentDown = new RegExp(`(?:${down})(?:到了?|至|为)`)
const wentUp = new RegExp(`(?:${up})(?:到了?|至|为)`)

const changed = /[增减降升高涨缩少加长大调]\D{0,12}\d|[增减降升高涨缩少加长大调][到至为了]{0,2}(?:19|20)\d\d年/

/** Changes that do not agree with the figures beside them; where the base is not given, a request for it. */
export function* differenceFindings(text: string): Iterable<Finding> {
  if (!changed.test(text)) return
  for (const match of text.matchAll(fromTo)) {
    if (!isReckonedOtherwise(text, match.index, match[0])) yield* judgeFromTo(match[0], match.index)
  }
  for (const match of text.matchAll(against)) {
    if (!isReckonedOtherwise(text, match.index, match[0]))
      yield* judgeAgainst(match[0], match.index, sentenceBefore(text, match.index))
  }
}

function isReckonedOtherwise(text: string, index: number, found: string): boolean {
  return realTerms.test(sentenceBefore(text, index) + found)
}

/** What stands before a place in its sentence, 60 characters at most. */
function sentenceBefore(text: string, index: number): string {
  const before = text.slice(Math.max(0, index - 60), index)
  return before.slice(before.lastIndexOf('。') + 1)
}

function* judgeFromTo(found: string, index: number): Iterable<Finding> {
  const [first, last, ...changes] = readQuantities(found)
  if (!first || !last || first.unit !== last.unit || first.value === 0) return
  if ([first, last, ...changes].some(one => one.approximate)) return
  const difference = Math.abs(last.value - first.value)
  const slack = first.rounding + last.rounding
  const verb = found.slice(first.at.to, last.at.from)
  const isAgainst = last.value === first.value || last.value > first.value === wentDown.test(verb)
  if (isAgainst && Math.abs(last.value - first.value) >= slack && wentUp.test(verb) !== wentDown.test(verb)) {
    const at = { from: index + first.at.from, to: index + last.at.to }
    yield { at, message: `「${found.slice(first.at.from, last.at.to)}」的两个数与增减的方向不符，请核对。` }
    return
  }
  for (const one of changes) {
    const at = { from: index + one.at.from, to: index + one.at.to }
    if (first.unit === '%') {
      if (one.unit === '%' && Math.abs(difference - one.value) <= slack + one.rounding) {
        const written = found.slice(one.at.from, one.at.to).replace(/[%％]$/, '个百分点')
        const fix = { title: `改为「${written}」`, range: at, text: written }
        yield { at, message: `两个百分数相减，差应用百分点，宜写作「${written}」。`, fix }
      } else if (one.unit.endsWith('百分点') && Math.abs(difference - one.value) > slackOf(first, last, one) + 1e-9) {
        yield { at, message: `前后两数之差与「${found.slice(one.at.from, one.at.to)}」不符，请核对。` }
      }
    } else if (one.unit === '倍') {
      const times = difference / first.value
      if (wentDown.test(verb) || Math.abs(times - one.value) <= one.rounding + (slack * (1 + times)) / first.value)
        continue
      const written = formatNumber(round(times))
      yield {
        at,
        message: `按前面的数计算，增加的是 ${written} 倍，与「${found.slice(one.at.from, one.at.to)}」不符，请核对。`,
      }
    } else if (one.unit === '%') {
      const share = (difference / first.value) * 100
      const shareSlack = ((slackOf(last) + (last.value / first.value) * slackOf(first)) * 100) / first.value
      if (Math.abs(share - one.value) > shareSlack + one.rounding + 0.05) {
        yield {
          at,
          message: `按前面的数计算，变化约为 ${formatNumber(round(share))}%，与「${found.slice(one.at.from, one.at.to)}」不符，请核对。`,
        }
      }
    } else if (one.unit === first.unit && Math.abs(difference - one.value) > slackOf(first, last, one) + 1e-9) {
      yield { at, message: `前后两数之差与「${found.slice(one.at.from, one.at.to)}」不符，请核对。` }
    }
  }
}

function* judgeAgainst(found: string, index: number, sentence: string): Iterable<Finding> {
  const all = readQuantities(found)
  const [difference, share] = all.slice(-2)
  const total: Quantity | undefined = all.length === 3 ? all[0] : undefined
  if (!difference || share?.unit !== '%' || difference.unit === '%' || share.value === 0) return
  if (difference.unit.endsWith('百分点') || all.some(one => one.approximate)) return
  const before = found.slice(0, difference.at.from)
  if (!isDown.test(before) && !isUp.test(before)) return
  const isBaseGiven = sentence.includes(difference.unit)
  const base = (difference.value / share.value) * 100
  if (total && total.unit === difference.unit) {
    const sign = isDown.test(before) ? 1 : -1
    const real = total.value + sign * difference.value
    if (real <= 0) return
    const stated = (difference.value / real) * 100
    const slack =
      ((difference.rounding + (difference.value / real) * (total.rounding + difference.rounding)) * 100) / real
    if (Math.abs(stated - share.value) <= slack + share.rounding + 0.05) return
    const at = { from: index + share.at.from, to: index + share.at.to }
    yield {
      at,
      message: `按前面的数计算，变化约为 ${formatNumber(round(stated))}%，与「${found.slice(share.at.from, share.at.to)}」不符，请核对。`,
    }
  } else if (!total && !isBaseGiven) {
    const at = { from: index + difference.at.from, to: index + share.at.to }
    const written = writeAmount(base, difference.unit)
    yield { at, severity: 'info', message: `按这两个数推算，上期约为${written}，文中没有写出，请核对基数。` }
  }
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}

function writeAmount(value: number, unit: string): string {
  if (value >= 1e8) return ` ${formatNumber(Number((value / 1e8).toPrecision(4)))} 亿${unit}`
  if (value >= 1e4) return ` ${formatNumber(Number((value / 1e4).toPrecision(4)))} 万${unit}`
  return ` ${formatNumber(Number(value.toPrecision(4)))} ${unit}`
}
