import type { Span } from '../span.ts'

/** A stretch of a text in which terms were found. */
export interface FoundPlace {
  /** The line of the text, from 0; null where it stands in what precedes the body. */
  readonly line: number | null
  /** What was found first in it, in UTF-16 units of the line. */
  readonly at: Span
  /** Words of the line around it, cut where the line is long. */
  readonly excerpt: string
  /** What was found, in UTF-16 units of the excerpt. */
  readonly marks: readonly Span[]
}

/** Where every term of a query was found in a text. */
export interface FoundPlaces {
  /** A few of the places, in the order of the text: first of all lines that hold several of the terms. */
  readonly places: readonly FoundPlace[]
  /** How many places there are; counting stops at `mostCounted`. */
  readonly count: number
}

export const mostCounted = 999
const mostPlaces = 3
const before = 18
const longest = 84

/**
 * Where terms stand in a text of lines parted by line feeds; undefined where one of them does not. `folded` is the text
 * as `foldedText` makes it, and the terms are folded too. Lines count from `bodyAt`, the UTF-16 offset of the body.
 */
export function findPlaces(
  text: string,
  folded: string,
  terms: readonly string[],
  bodyAt = 0,
): FoundPlaces | undefined {
  const found: Found[] = []
  for (const term of terms) {
    let at = folded.indexOf(term)
    if (at === -1) return undefined
    for (let count = 0; at !== -1 && count < mostCounted; count++) {
      found.push({ from: at, to: at + term.length, term })
      at = folded.indexOf(term, at + term.length)
    }
  }
  found.sort((a, b) => a.from - b.from || b.to - a.to)
  const lines = Map.groupBy(found, ({ from }) => lineStart(text, from))
  const chosen = [...lines]
    .map(([start, within]) => ({ start, within, terms: new Set(within.map(({ term }) => term)).size }))
    .sort((a, b) => b.terms - a.terms || a.start - b.start)
    .slice(0, mostPlaces)
    .sort((a, b) => a.start - b.start)
  let [counted, line] = [bodyAt, 0]
  const places = chosen.map(({ start, within }) => {
    for (; counted < start; counted = lineEnd(text, counted) + 1) line++
    return placeIn(text, start, within, start < bodyAt ? null : line)
  })
  return { places, count: Math.min(found.length, mostCounted) }
}

interface Found extends Span {
  readonly term: string
}

function placeIn(text: string, start: number, found: readonly Found[], line: number | null): FoundPlace {
  const first = found[0] as Found
  const end = lineEnd(text, first.from)
  let from = Math.max(start, first.from - before)
  let to = Math.min(end, from + longest)
  // No half of a pair at either edge.
  if (from > start && isLowHalf(text, from)) from++
  if (to < end && isLowHalf(text, to)) to--
  const lead = from > start ? '…' : ''
  const marks: { from: number; to: number }[] = []
  for (const span of found) {
    if (span.from >= to) break
    const mark = { from: span.from - from + lead.length, to: Math.min(span.to, to) - from + lead.length }
    const last = marks.at(-1)
    if (last && mark.from <= last.to) last.to = Math.max(last.to, mark.to)
    else marks.push(mark)
  }
  const excerpt = `${lead}${text.slice(from, to)}${to < end ? '…' : ''}`
  return { line, at: { from: first.from - start, to: Math.min(first.to, end) - start }, excerpt, marks }
}

function lineStart(text: string, at: number): number {
  return at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end === -1 ? text.length : end
}

function isLowHalf(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return unit >= 0xdc00 && unit < 0xe000
}
