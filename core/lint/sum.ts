import { quantitySource, readQuantities, writeLike } from './quantity.ts'
import type { Finding } from './rule.ts'

const amount = quantitySource.replace(/\((?!\?)/g, '(?:')
const part = `[^，。；：、\\d（）()]{1,14}${amount}`
const whole = '(?:(?:[两二三四五六七八九十]项|以上|全年|全区|全县|全市|各项)?(?:共计|合计|总计|一共|共))'
const listed = new RegExp(
  `(?<=^|[，。；：])${part}(?:[、，；]${part}){1,9}(?:[、，；]|。(?=[两二三四五六七八九十]项))${whole}(?:[^，。；：、\\d]{0,6})${amount}(?=[，。；]|$)`,
  'g',
)
/** 教育、卫生分别支出20万元、30万元，合计60万元. */
const respective = new RegExp(
  `分别[^，。；：、\\d]{0,8}${amount}(?:[、，]${amount}){0,9}(?:[、，和及]|以及)${amount}，${whole}(?:[^，。；：、\\d]{0,6})${amount}(?=[，。；]|$)`,
  'g',
)

const totalled = /(?:共|合计|总计|累计)\D{0,12}\d/

/** Totals that their parts do not add up to. */
export function* sumFindings(text: string): Iterable<Finding> {
  if (!totalled.test(text)) return
  for (const pattern of [listed, respective]) {
    for (const match of text.matchAll(pattern)) {
      const all = readQuantities(match[0])
      const total = all.at(-1)
      const parts = all.slice(0, -1)
      if (!total || parts.length < 2 || all.some(one => one.approximate || one.unit !== total.unit)) continue
      if (pattern === listed && /分别/.test(match[0])) continue
      if (/其中|同比|增长|增加|减少|下降|各|每|占|比/.test(match[0].replace(/^分别|各项/g, ''))) continue
      // A part that the pattern does not hold may stand further left.
      const before = text.slice(Math.max(0, match.index - 80), match.index)
      const left = readQuantities(before.slice(before.lastIndexOf('。') + 1))
      if (left.some(one => one.unit === total.unit)) continue
      const sum = parts.reduce((value, one) => value + one.value, 0)
      const slack = parts.reduce(
        (value, one) => value + (isWhole(one.value) ? 0 : one.rounding),
        total.rounding * 0.999,
      )
      if (Math.abs(sum - total.value) <= slack) continue
      const at = { from: match.index + total.at.from, to: match.index + total.at.to }
      const written = match[0].slice(total.at.from, total.at.to)
      const shown = writeLike(sum, written, total.unit)
      yield { at, message: `前面各项相加为 ${shown}，与合计「${written}」不符，请核对。` }
    }
  }
}

function isWhole(value: number): boolean {
  return Number.isInteger(value) && value < 1e4
}
