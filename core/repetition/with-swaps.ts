import type { Span } from '../text/span.ts'
import { levelSwaps } from './level-swap.ts'
import type { RepetitionMatch } from './match.ts'

const head = /[^\s，。；：、！？（）“”《》]{0,8}$/u
const tail = /^[^\s，。；：、！？（）“”《》]{0,8}/u

/**
 * A match with the levels or places that alone were exchanged in it, where that is so. The word exchanged may stand just
 * outside of what agrees, as 全市 does at the head of a copied sentence: the ranges are widened by it.
 */
export function withSwaps(match: RepetitionMatch, text: string, sourceText: string): RepetitionMatch {
  if (match.isMoved) return match
  const ours = ends(text, match.range)
  const theirs = ends(sourceText, match.source.range)
  for (const [before, after] of [
    [1, 1],
    [1, 0],
    [0, 1],
    [0, 0],
  ] as const) {
    const range = widened(match.range, ours, before, after)
    const sourceRange = widened(match.source.range, theirs, before, after)
    const swaps = levelSwaps(text.slice(range.from, range.to), sourceText.slice(sourceRange.from, sourceRange.to))
    if (!swaps) continue
    const source = { ...match.source, range: sourceRange, text: sourceText.slice(sourceRange.from, sourceRange.to) }
    return { ...match, kind: 'edited', range, source, swaps }
  }
  return match
}

/** The lengths of the words that stand directly before and behind a range. */
function ends(text: string, { from, to }: Span): readonly [before: number, after: number] {
  const before = head.exec(text.slice(Math.max(0, from - 8), from))?.[0] ?? ''
  const after = tail.exec(text.slice(to, to + 8))?.[0] ?? ''
  return [before.length, after.length]
}

function widened({ from, to }: Span, [before, after]: readonly [number, number], head: 0 | 1, tail: 0 | 1): Span {
  return { from: from - before * head, to: to + after * tail }
}
