import type { NormalisedText } from '../text/normalise.ts'
import type { Span } from '../text/span.ts'

/** Which units of a paragraph no alert may rest on, as running totals, so that a range is counted in one step. */
export interface Exemptions {
  /** How many exempt units lie in a range. */
  count(from: number, to: number): number
}

/** The exemptions that cover these ranges of units. */
export function exemptUnits(length: number, ranges: readonly Span[]): Exemptions {
  const exempt = new Uint8Array(length)
  for (const { from, to } of ranges) exempt.fill(1, from, to)
  const totals = new Uint32Array(length + 1)
  for (let at = 0; at < length; at++) totals[at + 1] = (totals[at] as number) + (exempt[at] as number)
  return { count: (from, to) => (totals[to] as number) - (totals[from] as number) }
}

/** The units of a normalised text that come from a span of the original. */
export function unitsOfSpan(normalised: NormalisedText, span: Span): Span {
  return { from: firstFrom(normalised.from, span.from), to: firstFrom(normalised.from, span.to) }
}

/** The index of the first unit that starts at or after an offset of the original. */
function firstFrom(starts: Uint32Array, offset: number): number {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] as number) < offset) low = middle + 1
    else high = middle
  }
  return low
}
