import { type Quantity, quantitySource, readQuantities, slackOf, writeLike } from './quantity.ts'
import type { Finding } from './rule.ts'

/** A part of a total: what it counts and how many. */
interface Part {
  readonly label: string
  readonly quantity: Quantity
}

const amount = quantitySource.replace(/\((?!\?)/g, '(?:')
const partForm = new RegExp(`^(?:和|以及|及|还有)?([^\\d，。；：、]{1,14})${amount}$`)
const aside = /^(?:分别)?(?:占|同比|环比|较|比|增长|下降|提高|降低)[^\d]{0,10}\d[\d.,]*(?:%|％|个百分点)$/
const changing = /[增减升降涨]|同比|环比|[比较]上|[比较]去|占|超|多|少/
/** Parts of different times or of another reckoning are no parts of this total. */
const otherwise = /总投资|总额|计划|累计|历年|每年|年均|人均|平均|最高|最多|最大|用于|涉及|含|比|同|约/
/** Counts of these overlap: a woman may be a party member too. */
const overlapping = /^(?:人|名|户|家|个|人次|所|项|次|天)$/
/** Halves of a whole: where one part has the first and the other the second, nothing is left over. */
const halves: readonly (readonly [RegExp, RegExp])[] = [
  [/^男/, /^女/],
  [/^已/, /^(?:尚?未|还未|没有|剩余|其余)/],
  [/^(?:城镇|城市)/, /^(?:农村|乡村)/],
  [/^党员/, /^(?:非党员|群众)/],
]

/** Parts behind 其中, or the two halves of a total, that do not add up to it. */
export function* breakdownFindings(text: string): Iterable<Finding> {
  for (const match of text.includes('其中') ? text.matchAll(/[，；（(、]?其中[：:，]?/g) : []) {
    const parts = partsFrom(text, match.index + match[0].length)
    const total = totalBefore(text, match.index, parts[0]?.quantity.unit)
    if (total) yield* judge(text, total, parts, true)
  }
  for (const match of text.includes('，已') ? text.matchAll(/，(?=已[^\d，。；：、]{0,12}\d)/g) : []) {
    const parts = partsFrom(text, match.index + 1, 2)
    const total = totalBefore(text, match.index, parts[0]?.quantity.unit)
    if (total && parts.length === 2 && isWhole(parts)) yield* judge(text, total, parts, false)
  }
}

function partsFrom(text: string, start: number, most = Number.POSITIVE_INFINITY): readonly Part[] {
  const parts: Part[] = []
  const stretch = text.slice(start, start + 200)
  let at = start
  for (const clause of stretch.split(/(?<=[，、；。）)])/)) {
    const bare = clause.replace(/[，、；。）)]$/, '')
    const form = partForm.exec(bare)
    const [quantity] = form ? readQuantities(text.slice(at, at + bare.length)) : []
    const unit = parts[0]?.quantity.unit
    if (form && quantity && !quantity.approximate && (unit === undefined || unit === quantity.unit)) {
      const span = { from: at + quantity.at.from, to: at + quantity.at.to }
      parts.push({ label: (form[1] as string).trim(), quantity: { ...quantity, at: span } })
    } else if (!aside.test(bare) || parts.length === 0) break
    at += clause.length
    if (parts.length === most || /[。）)]$/.test(clause)) break
  }
  return parts
}

/** The amount of this unit that stands last before a place of a sentence; none where it is a change or a round number. */
function totalBefore(text: string, index: number, unit: string | undefined): Quantity | undefined {
  const before = text.slice(Math.max(0, index - 80), index)
  const offset = index - before.length + before.lastIndexOf('。') + 1
  const sentence = text.slice(offset, index)
  const total = readQuantities(sentence).findLast(one => one.unit === unit)
  if (!total || total.approximate) return undefined
  const clause = sentence
    .slice(0, total.at.to)
    .split(/[，；：]/)
    .at(-1) as string
  const rest = sentence.slice(total.at.to)
  if (changing.test(clause) || /\d(?!\d*(?:\.\d+)?[%％个])/.test(rest) || /[；：]/.test(rest)) return undefined
  return { ...total, at: { from: offset + total.at.from, to: offset + total.at.to } }
}

function* judge(text: string, total: Quantity, parts: readonly Part[], isAmong: boolean): Iterable<Finding> {
  if (parts.length === 0 || parts.some(({ label }) => otherwise.test(label))) return
  const written = text.slice(total.at.from, total.at.to)
  const tooLarge = parts.find(({ quantity }) => quantity.value - quantity.rounding > total.value + total.rounding)
  if (tooLarge && isAmong) {
    const { at } = tooLarge.quantity
    yield { at, message: `其中的「${text.slice(at.from, at.to)}」大于总数「${written}」，请核对。` }
    return
  }
  if (parts.length < 2) return
  const sum = parts.reduce((value, { quantity }) => value + quantity.value, 0)
  const slack = slackOf(total, ...parts.map(({ quantity }) => quantity))
  if (Math.abs(sum - total.value) <= slack) return
  const isEven = isWhole(parts)
  const isOfOneKind = haveOneEnding(parts)
  const isMore = sum > total.value
  if (!isEven && !isOfOneKind && !(isMore && !overlapping.test(total.unit))) return
  if (!isEven && !isMore && parts.length < 3) return
  const shown = writeLike(sum, written, total.unit)
  yield {
    at: total.at,
    severity: isEven || (isOfOneKind && isMore) ? 'warning' : 'info',
    message: `后面各项相加为 ${shown}，与总数「${written}」不符，请核对。`,
  }
}

function isWhole(parts: readonly Part[]): boolean {
  const [first, second] = parts
  return parts.length === 2 && halves.some(([a, b]) => a.test(first!.label) && b.test(second!.label))
}

/** 教育类, 交通类, 卫生类: parts of one division. */
function haveOneEnding(parts: readonly Part[]): boolean {
  const ending = (label: string) => /(?:类|经费|资金|支出|费用?|项目|案件|道|季度)$/.exec(label)?.[0]
  const first = ending(parts[0]!.label)
  return first !== undefined && parts.every(({ label }) => ending(label) === first)
}
