import { findRuns, type Run } from './find-runs.ts'
import type { Postings } from './postings.ts'

/** A document that shares runs with the draft, and the segment in which it lies. */
export interface Candidate {
  readonly document: number
  readonly postings: Postings
  readonly runs: readonly Run[]
  /** The runs whose range of the draft lies in no longer one; see `outermostRuns`. */
  readonly outermost: readonly Run[]
}

/** The exact runs of a draft by document. A document lies in one segment. */
export function findCandidates(units: Uint16Array, segments: readonly Postings[]): readonly Candidate[] {
  return segments.flatMap(postings => {
    const byDocument = Map.groupBy(findRuns(units, postings), run => run.document)
    return [...byDocument].map(([document, runs]) => ({ document, postings, runs, outermost: outermostRuns(runs) }))
  })
}

/**
 * The runs of one document whose range of the draft lies in no longer one of the same document, in the order of the
 * draft; of equal ranges all. They cover the same text, and are few where a document repeats itself: a text that repeats
 * a word has as many runs as characters, and one that is outermost.
 */
function outermostRuns(runs: readonly Run[]): readonly Run[] {
  if (runs.length === 1) return runs
  const outermost: Run[] = []
  for (const run of runs.toSorted((a, b) => a.from - b.from || b.to - a.to || a.offset - b.offset)) {
    const last = outermost.at(-1)
    if (!last || run.to > last.to || (run.to === last.to && run.from === last.from)) outermost.push(run)
  }
  return outermost
}
