import type { Span } from '../../text/span.ts'
import type { HeadingLevel } from '../draft.ts'
import { headingMarker } from '../recognise-line.ts'
import { formatHanOrdinal, parseHanOrdinal } from './ordinal.ts'

/** The number in front of a heading: its value, and where its figures stand in the text, without the marks around them. */
export interface HeadingNumber {
  readonly level: HeadingLevel
  /** Numbers of one shape count together: 第一章 and 一、 are both of level 1 and count by themselves. */
  readonly shape: string
  readonly value: number
  readonly figures: Span
}

const han = '[一二三四五六七八九十百零]+'
const arabic = '[0-9０-９]+'

/** Shape, and what stands before the figures. */
const shapes: readonly (readonly [string, RegExp])[] = [
  ['第', new RegExp(`^(第)(${han}|${arabic})(章|编|部分|节)`, 'u')],
  ['、', new RegExp(`^()(${han})[、．.]`, 'u')],
  ['（）', new RegExp(`^([（(]\\s*)(${han}|${arabic})\\s*[）)]`, 'u')],
  ['.', new RegExp(`^()(${arabic})[.．、]`, 'u')],
]

/** What no number begins with is not looked at twice. */
const start = /^[第（(一二三四五六七八九十百0-9０-９]/u

/** Reads the number that a heading begins with, GB/T 9704-2012 7.3.3; undefined where it begins with none. */
export function headingNumber(text: string): HeadingNumber | undefined {
  const marker = start.test(text) ? headingMarker(text) : undefined
  if (!marker) return undefined
  for (const [shape, pattern] of shapes) {
    const [, before = '', figures = '', unit = ''] = pattern.exec(text) ?? []
    if (figures === '') continue
    const value = isArabic(figures) ? Number(figures.normalize('NFKC')) : parseHanOrdinal(figures)
    if (!value || value > 999) return undefined
    const span = { from: before.length, to: before.length + figures.length }
    return { level: marker.level, shape: `${marker.level}${shape}${unit}`, value, figures: span }
  }
  return undefined
}

/** The figures for another value in the manner of those that stand: 二 → 三, 2 → 3, ２ → ３. */
export function figuresLike(written: string, value: number): string {
  if (!isArabic(written)) return formatHanOrdinal(value)
  const figures = String(value)
  return /[０-９]/u.test(written)
    ? figures.replace(/[0-9]/g, digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
    : figures
}

/** A number with its marks as a level has them: 一、 （一） 1. （1）. */
export function numberOfLevel(level: HeadingLevel, value: number): string {
  switch (level) {
    case 1:
      return `${formatHanOrdinal(value)}、`
    case 2:
      return `（${formatHanOrdinal(value)}）`
    case 3:
      return `${value}.`
    case 4:
      return `（${value}）`
  }
}

function isArabic(figures: string): boolean {
  return /^[0-9０-９]+$/u.test(figures)
}
