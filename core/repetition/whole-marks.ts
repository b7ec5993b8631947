import type { Span } from '../text/span.ts'

const closings: Readonly<Record<string, string>> = {
  '（': '）',
  '(': ')',
  '〔': '〕',
  '【': '】',
  '《': '》',
  '〈': '〉',
  '“': '”',
  '‘': '’',
  '「': '」',
  '『': '』',
}
const openings = Object.fromEntries(Object.entries(closings).map(([open, close]) => [close, open]))

/**
 * A range widened by a mark that stands directly before or behind it and whose other half it holds, as 「一）加强领导」 is
 * cut from 「（一）加强领导」; and by both marks where it fills the pair. Otherwise the same range.
 */
export function withWholeMarks(text: string, range: Span): Span {
  const inside = text.slice(range.from, range.to)
  const before = text[range.from - 1] ?? ''
  const behind = text[range.to] ?? ''
  const close = closings[before]
  const open = openings[behind]
  const fillsPair = close !== undefined && close === behind && depthOf(inside, before, close) === 0
  const takesBefore = fillsPair || (close !== undefined && lowestDepth(inside, before, close) < 0)
  const takesBehind = fillsPair || (open !== undefined && depthOf(inside, open, behind) > 0)
  if (!takesBefore && !takesBehind) return range
  return { from: range.from - Number(takesBefore), to: range.to + Number(takesBehind) }
}

/** How many pairs are open at the end of a text; negative where it closes some that it did not open. */
function depthOf(text: string, open: string, close: string): number {
  return depths(text, open, close).at(-1) ?? 0
}

function lowestDepth(text: string, open: string, close: string): number {
  return Math.min(0, ...depths(text, open, close))
}

function depths(text: string, open: string, close: string): readonly number[] {
  let depth = 0
  const found: number[] = []
  for (const character of text) {
    if (character === open) found.push(++depth)
    if (character === close) found.push(--depth)
  }
  return found
}
