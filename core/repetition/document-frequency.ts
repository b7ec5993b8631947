import type { Span } from '../text/span.ts'
import type { Candidate } from './candidates.ts'
import type { Run } from './find-runs.ts'

/**
 * In how many documents a range of the draft stands word for word: those with a run that covers it. Counts no further
 * than `enough`, which makes text that stands everywhere cheap to recognise.
 */
export function documentFrequency(
  range: Span,
  candidates: readonly Candidate[],
  enough = Number.POSITIVE_INFINITY,
): number {
  let count = 0
  for (const { outermost } of candidates) {
    if (outermost.some(run => run.from <= range.from && run.to >= range.to) && ++count >= enough) break
  }
  return count
}

/** A range as a key of a map. */
export function rangeKey({ from, to }: Span): number {
  return from * 0x4000000 + to
}

/**
 * The frequencies of all runs at once, by `rangeKey`, in a sweep over the draft: runs that cannot cover a later range
 * are dropped as it passes them.
 */
export function documentFrequencies(candidates: readonly Candidate[]): ReadonlyMap<number, number> {
  const ranges = candidates.flatMap(({ runs }) => runs).sort((a, b) => a.from - b.from)
  const covers = candidates.flatMap(({ outermost }) => outermost).sort((a, b) => a.from - b.from)
  const frequencies = new Map<number, number>()
  let open: Run[] = []
  let opened = 0
  for (const { from, to } of ranges) {
    const key = rangeKey({ from, to })
    if (frequencies.has(key)) continue
    for (; opened < covers.length && (covers[opened] as Run).from <= from; opened++) open.push(covers[opened] as Run)
    open = open.filter(run => run.to > from)
    const covering = open.filter(run => run.to >= to)
    frequencies.set(key, new Set(covering.map(run => run.document)).size)
  }
  return frequencies
}
