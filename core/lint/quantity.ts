import type { Span } from '../text/span.ts'
import { formatNumber } from './wording.ts'

/** A number in Arabic digits with its unit, as 1,469.5万元. */
export interface Quantity {
  readonly at: Span
  /** In whole units: 2万元 is 20000. Per cent stay per cent. */
  readonly value: number
  /** Half of the last digit's place: by how much rounding may have changed the value. */
  readonly rounding: number
  /** The unit without 万 and 亿: 元, 件, %. */
  readonly unit: string
  /** Whether 约, 近, 余 and the like say that the number is not exact. */
  readonly approximate: boolean
}

const units = [
  ['个百分点', '百分点', '%', '％', '元', '美元', '人次', '人', '个', '件', '户', '家', '名', '次', '项', '亩', '公顷'],
  [
    '平方米',
    '平方公里',
    '立方米',
    '公里',
    '千米',
    '米',
    '吨',
    '公斤',
    '千克',
    '辆',
    '台',
    '套',
    '所',
    '座',
    '处',
    '起',
    '倍',
  ],
  ['例', '场', '期', '篇', '份', '条', '宗', '批', '支', '头', '只', '株', '张', '间', '天', '小时', '千瓦时', '千瓦'],
].flat()
const longestFirst = units.sort((a, b) => b.length - a.length).join('|')

/** Source of a pattern for one quantity, with four groups: number, scale, remainder, unit. For use in larger patterns. */
export const quantitySource = `(?<!\\d[.,，]|\\d)(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)(万亿|亿|万)?(多|余|来)?(${longestFirst})`

const quantity = new RegExp(`(?<![A-Za-z])${quantitySource}`, 'g')
const scales: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8, 万亿: 1e12 }
const approximateBefore = /(?:约|近|超过?|逾|达到?上|不足|不到|至少|最多|突破|以上|第)$/
const approximateAfter = /^(?:左右|上下|以上|以下|以内|多|余)/

/** Every quantity of a text, in order. Years, dates and numbers without a unit of the list are none. */
export function readQuantities(text: string): readonly Quantity[] {
  return Array.from(text.matchAll(quantity), match => {
    const [whole, number = '', scale, remainder, unit = ''] = match
    const factor = scales[scale ?? ''] ?? 1
    const places = number.split('.')[1]?.length ?? 0
    const to = match.index + whole.length
    return {
      at: { from: match.index, to },
      value: Number(number.replaceAll(',', '')) * factor,
      rounding: 0.5 * 10 ** -places * factor,
      unit: unit === '％' ? '%' : unit,
      approximate:
        remainder !== undefined ||
        approximateBefore.test(text.slice(Math.max(0, match.index - 3), match.index)) ||
        approximateAfter.test(text.slice(to, to + 2)),
    }
  })
}

/** Writes a value with the scale and unit of a quantity as it stands in the text: 3200000 like 280万元 is 320万元. */
export function writeLike(value: number, written: string, unit: string): string {
  const scale = /万亿|亿|万/.exec(written)?.[0] ?? ''
  return `${formatNumber(Number((value / (scales[scale] ?? 1)).toPrecision(12)))}${scale}${unit}`
}

/** By how much rounding may have changed a sum or difference of these. Whole numbers below 10,000 are counts and exact. */
export function slackOf(...quantities: readonly Quantity[]): number {
  if (quantities.every(({ value }) => Number.isInteger(value) && value < 1e4)) return 0
  return quantities.reduce((sum, { rounding }) => sum + rounding, 0)
}
