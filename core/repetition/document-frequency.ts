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
  for (const { runs } of candidates) {
    if (runs.some(run => run.from <= range.from && run.to >= range.to) && ++count >= enough) break
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
  const sorted = candidates.flatMap(({ runs }) => runs).sort((a, b) => a.from - b.from)
  const frequencies = new Map<number, number>()
  let open: Run[] = []
  let next = 0
  while (next < sorted.length) {
    const from = (sorted[next] as Run).from
    const ends = new Set<number>()
    open = open.filter(run => run.to > from)
    for (; next < sorted.length && sorted[next]?.from === from; next++) {
      open.push(sorted[next] as Run)
      ends.add((sorted[next] as Run).to)
    }
    for (const to of ends) {
      const covering = open.filter(run => run.to >= to).map(run => run.document)
      frequencies.set(rangeKey({ from, to }), new Set(covering).size)
    }
  }
  return frequencies
}
