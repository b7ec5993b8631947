import { type Quantity, quantitySource, readQuantities } from './quantity.ts'
import type { Finding } from './rule.ts'
import { formatNumber } from './wording.ts'

const up = '增加|增长|提高|上升|增|升|上涨|涨|扩大|提升'
const down = '减少|下降|降低|降|减|压减|压缩|缩减|下调|缩小'
const comparison = '(?:同比|环比|比上年同?期?|较上年同?期?|比去年同?期?|较去年同?期?|累计|共|净)?'
const amount = quantitySource.replace(/\((?!\?)/g, '(?:')
const change = `${comparison}(?:${up}|${down})了?${amount}`

const fromTo = new RegExp(
  `[由从][^，。；：、\\d]{0,12}${amount}(?:，)?(?:${up}|${down})(?:到|至|为)[^，。；：、\\d]{0,10}${amount}(?:，${change}){1,2}`,
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

const changed = /，[^，。；\d]{0,6}[增减降升高涨缩少加长大调]\D{0,2}\d/

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
  for (const one of changes) {
    const at = { from: index + one.at.from, to: index + one.at.to }
    if (first.unit === '%') {
      if (one.unit === '%' && Math.abs(difference - one.value) <= slack + one.rounding) {
        const written = found.slice(one.at.from, one.at.to).replace(/[%％]$/, '个百分点')
        const fix = { title: `改为「${written}」`, range: at, text: written }
        yield { at, message: `两个百分数相减，差应用百分点，宜写作「${written}」。`, fix }
      }
    } else if (one.unit === '%') {
      const share = (difference / first.value) * 100
      const shareSlack = ((last.rounding + (last.value / first.value) * first.rounding) * 100) / first.value
      if (Math.abs(share - one.value) > shareSlack + one.rounding + 0.05) {
        yield {
          at,
          message: `按前面的数计算，变化约为 ${formatNumber(round(share))}%，与「${found.slice(one.at.from, one.at.to)}」不符，请核对。`,
        }
      }
    } else if (one.unit === first.unit && Math.abs(difference - one.value) > slack + one.rounding) {
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
