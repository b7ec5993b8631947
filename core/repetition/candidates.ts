import { findRuns, type Run } from './find-runs.ts'
import type { Postings } from './postings.ts'

/** A document that shares runs with the draft, and the segment in which it lies. */
export interface Candidate {
  readonly document: number
  readonly postings: Postings
  readonly runs: readonly Run[]
}

/** The exact runs of a draft by document. A document lies in one segment. */
export function findCandidates(units: Uint16Array, segments: readonly Postings[]): readonly Candidate[] {
  return segments.flatMap(postings => {
    const byDocument = Map.groupBy(findRuns(units, postings), run => run.document)
    return [...byDocument].map(([document, runs]) => ({ document, postings, runs }))
  })
}
