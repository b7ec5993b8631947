import type { Span } from '../text/span.ts'

/** How many units lie inside at least one of the spans. */
export function coveredUnits(spans: readonly Span[]): number {
  let covered = 0
  let reached = 0
  for (const { from, to } of spans.toSorted((a, b) => a.from - b.from)) {
    covered += Math.max(0, to - Math.max(from, reached))
    reached = Math.max(reached, to)
  }
  return covered
}

/** Share of a text of `length` normalised units that lies inside exact runs, 0 to 1; 0 for an empty text. */
export function coverage(runs: readonly Span[], length: number): number {
  return length === 0 ? 0 : coveredUnits(runs) / length
}
