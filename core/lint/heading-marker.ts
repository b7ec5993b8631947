import type { HeadingLevel } from '../document/draft.ts'
import type { Span } from '../text/span.ts'
import { formatChineseNumber, parseChineseNumber } from './chinese-number.ts'

/** The number at the start of a heading or numbered paragraph. */
export interface HeadingMarker {
  /** 1 for 一、 2 for （一） 3 for 1. 4 for （1）: GB/T 9704-2012 7.3.3. */
  readonly level: HeadingLevel
  readonly value: number
  /** The number with its marks, as it stands. */
  readonly at: Span
  /** The number with the marks that the standard gives it. */
  readonly proper: string
}

const shapes: readonly (readonly [HeadingLevel, RegExp])[] = [
  [1, /^[\s\u3000]*()([一二三四五六七八九十]{1,3})([、.．，,：:。])[ \u3000]*/],
  [2, /^[\s\u3000]*([（(])([一二三四五六七八九十]{1,3})([）)][、.．，,：:]?)[ \u3000]*/],
  [3, /^[\s\u3000]*()([\d０-９]{1,2})(?:([.．、])(?![\d０-９])|([，：。])(?=\p{Script=Han}))[ \u3000]*/u],
  [4, /^[\s\u3000]*([（(])([\d０-９]{1,2})([）)][、.．，,：:]?)[ \u3000]*/],
]

/** Reads the number at the start of a text; undefined where there is none that could be a heading's. */
export function readMarker(text: string): HeadingMarker | undefined {
  for (const [level, shape] of shapes) {
    const match = shape.exec(text)
    if (!match) continue
    const [whole, open = '', number = '', mark, otherMark] = match
    const close = mark ?? otherMark ?? ''
    const value = level <= 2 ? parseChineseNumber(number) : Number(number.normalize('NFKC'))
    if (value === undefined || value === 0 || isList(text.slice(whole.length), level, value)) return undefined
    const from = whole.indexOf(open + number)
    const at = { from, to: from + open.length + number.length + close.length }
    return { level, value, at, proper: properMarker(level, value, close) }
  }
  return undefined
}

/** Numbers that begin a phrase, as in 一、二线城市, rather than a heading. */
function isList(rest: string, level: HeadingLevel, value: number): boolean {
  if (level !== 1) return false
  const next = /^[一二三四五六七八九十]+/.exec(rest)?.[0] ?? ''
  return next !== '' && parseChineseNumber(next) === value + 1
}

/** How the standard writes a number of this level. The full-width point ． after a digit counts as right. */
export function properMarker(level: HeadingLevel, value: number, close = '.'): string {
  switch (level) {
    case 1:
      return `${formatChineseNumber(value)}、`
    case 2:
      return `（${formatChineseNumber(value)}）`
    case 3:
      return `${value}${close === '．' ? close : '.'}`
    case 4:
      return `（${value}）`
  }
}
