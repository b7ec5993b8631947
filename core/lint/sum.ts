import { quantitySource, readQuantities } from './quantity.ts'
import type { Finding } from './rule.ts'
import { formatNumber } from './wording.ts'

const amount = quantitySource.replace(/\((?!\?)/g, '(?:')
const part = `[^，。；：、\\d（）()]{1,14}${amount}`
const listed = new RegExp(
  `(?<=^|[，。；：])${part}(?:[、，]${part}){1,9}[，、](?:共计|合计|总计|一共|共)(?:[^，。；：、\\d]{0,6})${amount}(?=[，。；]|$)`,
  'g',
)
const among = new RegExp(
  `(?:共|共计|合计|总计|累计)[^，。；：、\\d]{0,12}${amount}，其中[^，。；：、\\d]{1,14}${amount}`,
  'g',
)

const totalled = /(?:共|合计|总计|累计)\D{0,12}\d/

/** Totals that their parts do not add up to, and parts larger than the whole. */
export function* sumFindings(text: string): Iterable<Finding> {
  if (!totalled.test(text)) return
  for (const match of text.matchAll(listed)) {
    const all = readQuantities(match[0])
    const total = all.at(-1)
    const parts = all.slice(0, -1)
    if (!total || parts.length < 2 || all.some(one => one.approximate || one.unit !== total.unit)) continue
    if (/其中|同比|增长|增加|减少|下降|分别|各|每|占|比/.test(match[0])) continue
    const sum = parts.reduce((value, one) => value + one.value, 0)
    const slack = parts.reduce((value, one) => value + (isWhole(one.value) ? 0 : one.rounding), total.rounding * 0.999)
    if (Math.abs(sum - total.value) <= slack) continue
    const at = { from: match.index + total.at.from, to: match.index + total.at.to }
    const written = `${formatNumber(Number(sum.toPrecision(12)))}${total.unit}`
    yield {
      at,
      message: `前面各项相加为 ${written}，与合计「${match[0].slice(total.at.from, total.at.to)}」不符，请核对。`,
    }
  }
  for (const match of text.matchAll(among)) {
    const [total, one] = readQuantities(match[0])
    if (!total || !one || total.unit !== one.unit || total.approximate || one.approximate) continue
    if (one.value <= total.value) continue
    const at = { from: match.index + one.at.from, to: match.index + one.at.to }
    yield {
      at,
      message: `其中的「${match[0].slice(one.at.from, one.at.to)}」大于总数「${match[0].slice(total.at.from, total.at.to)}」，请核对。`,
    }
  }
}

function isWhole(value: number): boolean {
  return Number.isInteger(value) && value < 1e4
}
