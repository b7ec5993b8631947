import type { Span } from '../text/span.ts'
import type { Run } from './find-runs.ts'

/** In how many documents a range of the draft stands word for word: those with a run that covers it. */
export function documentFrequency(range: Span, runs: readonly Run[]): number {
  const documents = new Set<number>()
  for (const run of runs) if (run.from <= range.from && run.to >= range.to) documents.add(run.document)
  return documents.size
}

/**
 * The same for every run at once, in a sweep over the draft: runs that cannot cover a later range are dropped as it
 * passes them. The key of a range is `rangeKey`.
 */
export function documentFrequencies(runs: readonly Run[]): ReadonlyMap<string, number> {
  const sorted = runs.toSorted((a, b) => a.from - b.from)
  const frequencies = new Map<string, number>()
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
    for (const to of ends) frequencies.set(rangeKey({ from, to }), documentFrequency({ from, to }, open))
  }
  return frequencies
}

/** A range as a key of a map. */
export function rangeKey({ from, to }: Span): string {
  return `${from}-${to}`
}
