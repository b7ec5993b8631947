import { isHan } from './characters.ts'
import type { Span } from './span.ts'

/** A change of what was just typed: a stretch that ends at the caret, in UTF-16 offsets, and what takes its place. */
export interface Correction {
  readonly range: Span
  readonly text: string
}

const fullMarks: Readonly<Record<string, string>> = {
  ',': '，',
  '.': '。',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
}

/** Marks behind which Chinese text goes on: 》 and ） end a name, ” a quotation. */
const closing = /[》〉〕）】”’％%]/u

/** A half-width mark behind Chinese text, as a full-width one: GB/T 15834-2011. `before` is the text up to the mark. */
export function correctMark(before: string, typed: string): Correction | undefined {
  const at = before.length
  const range = { from: at, to: at + typed.length }
  if (typed === '-' && /\p{Script=Han}-$/u.test(before)) return { range: { from: at - 1, to: at + 1 }, text: '——' }
  const text = Object.hasOwn(fullMarks, typed) ? fullMarks[typed] : undefined
  if (text === undefined) return undefined
  if (typed === ')') return opensLast(before, '（', '）') ? { range, text } : undefined
  return isBehindChinese(before) ? { range, text } : undefined
}

/** The pairs of quotation marks by the straight key that types both. */
const quotes: Readonly<Record<string, readonly [string, string]>> = { '"': ['“', '”'], "'": ['‘', '’'] }

/** A straight quotation mark as the opening or the closing one, by what stands open before it. */
export function correctQuotationMark(before: string, typed: string): Correction | undefined {
  const pair = Object.hasOwn(quotes, typed) ? quotes[typed] : undefined
  if (!pair) return undefined
  const [open, close] = pair
  const isOpen = opensLast(before, open, close)
  // Minutes, inches and the apostrophe of foreign words stand straight.
  if (!isOpen && /[A-Za-z0-9]$/.test(before)) return undefined
  return { range: { from: before.length, to: before.length + 1 }, text: isOpen ? close : open }
}

/** Full-width digits as half-width ones, GB/T 15835-2011 5.1. */
export function correctDigits(before: string, typed: string): Correction | undefined {
  if (!/[０-９]/u.test(typed)) return undefined
  const text = typed.replace(/[０-９]/gu, digit => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
  return { range: { from: before.length, to: before.length + typed.length }, text }
}

/** How far back a date or a year in brackets is looked for. */
const reach = 24

/**
 * A date without the zeros that fill it up, once its 日 or 月 stands: 2026年07月05日 → 2026年7月5日. The year of a document
 * number in its brackets, once they close: 政发[2026] → 政发〔2026〕, and of round ones, which stand around years in many a
 * sentence, once the number ends: 政发（2026）7号 → 政发〔2026〕7号. GB/T 9704-2012 7.2.5 and 7.3.5.4.
 */
export function correctForm(before: string, typed: string): Correction | undefined {
  const from = Math.max(0, before.length - reach)
  const text = before.slice(from) + typed
  const to = from + text.length
  const filled = /年0[1-9]月$|月0[1-9]日$/u.exec(text)
  if (filled) return { range: { from: from + filled.index + 1, to: to - 1 }, text: filled[0].charAt(2) }
  const year = /\p{Script=Han}([[［【](\d{4})[\]］】])$/u.exec(text)
  const number = /\p{Script=Han}([（(［[【](\d{4})[）)］\]】](\d{1,5}号))$/u.exec(text)
  if (number) return { range: { from: to - (number[1] as string).length, to }, text: `〔${number[2]}〕${number[3]}` }
  return year ? { range: { from: to - 6, to }, text: `〔${year[2]}〕` } : undefined
}

function isBehindChinese(before: string): boolean {
  const last = before.at(-1) ?? ''
  const code = [...before.slice(-2)].at(-1)?.codePointAt(0)
  return (code !== undefined && isHan(code)) || closing.test(last)
}

/** Whether the last of two marks in a text is the opening one. */
function opensLast(text: string, open: string, close: string): boolean {
  return text.lastIndexOf(open) > text.lastIndexOf(close)
}
