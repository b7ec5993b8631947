import { agreement } from './agreement.ts'
import type { Run } from './find-runs.ts'
import type { Postings } from './postings.ts'

/**
 * The widest gap, in units on either side, across which two runs are one edited passage: a clause of usual length may
 * have been replaced, a whole sentence not.
 */
export const widestGap = 32
/** How far the lengths of the two sides of a gap may differ, in units: the longest insertion or deletion. */
export const widestShift = 24
/** Two runs may overlap by this much on one side, as they do where repeated characters were inserted or deleted. */
const widestOverlap = 8
/** Below this share of agreement two runs are neighbours by chance, not an edited copy. */
export const lowestIdentity = 0.6

/** A passage of the draft and the passage of one document that it repeats: one run, or several joined. In units. */
export interface Passage {
  readonly document: number
  readonly from: number
  readonly to: number
  /** Offsets in the document's normalised text. */
  readonly sourceFrom: number
  readonly sourceTo: number
  /** Units that agree: those of the runs, and those that agree in order within the gaps. */
  readonly agreeing: number
  /** The exact runs that were joined; none where the passage was found by aligning. */
  readonly runs: readonly Run[]
  /** Its clauses stand in another order than in the source. */
  readonly isMoved?: true
}

/** Share of agreement: the units that agree over the longer side. */
export function identity({ from, to, sourceFrom, sourceTo, agreeing }: Passage): number {
  return agreeing / Math.max(to - from, sourceTo - sourceFrom)
}

/**
 * Joins the exact runs of one document into passages, across insertions, deletions and substitutions within the limits
 * above. Each run goes to the passage that it continues with the fewest units lost; runs of other diagonals stay apart.
 */
export function joinRuns(runs: readonly Run[], postings: Postings, units: Uint16Array): readonly Passage[] {
  const passages: Passage[] = []
  let firstOpen = 0
  for (const run of runs.toSorted((a, b) => a.from - b.from || a.offset - b.offset)) {
    let best: Passage | undefined
    let continued = -1
    for (let index = firstOpen; index < passages.length; index++) {
      const passage = passages[index] as Passage
      if (run.from - passage.to > widestGap) {
        if (index === firstOpen) firstOpen++
        continue
      }
      const joined = join(passage, run, postings, units, best ? identity(best) : lowestIdentity)
      if (joined) {
        best = joined
        continued = index
      }
    }
    if (best) passages[continued] = best
    else passages.push(single(run))
  }
  return passages
}

function single(run: Run): Passage {
  const length = run.to - run.from
  return {
    document: run.document,
    from: run.from,
    to: run.to,
    sourceFrom: run.offset,
    sourceTo: run.offset + length,
    agreeing: length,
    runs: [run],
  }
}

/** The passage with one more run at its end; undefined where they do not agree in at least the share `least`. */
function join(passage: Passage, run: Run, postings: Postings, units: Uint16Array, least: number): Passage | undefined {
  const gap = run.from - passage.to
  const sourceGap = run.offset - passage.sourceTo
  const narrower = Math.min(gap, sourceGap)
  if (Math.max(gap, sourceGap) > widestGap || narrower < -widestOverlap) return undefined
  if (Math.abs(gap - sourceGap) > widestShift) return undefined
  const sourceTo = run.offset + run.to - run.from
  if (run.to <= passage.to || sourceTo <= passage.sourceTo) return undefined
  const joined = { ...passage, to: run.to, sourceTo, agreeing: passage.agreeing + narrower + run.to - run.from }
  // The best that the gap can give comes first: aligning it is the costly part.
  if (identity(joined) < least) return undefined
  if (narrower > 0) {
    joined.agreeing += agreement(units.subarray(passage.to, run.from), before(run, sourceGap, postings)) - narrower
    if (identity(joined) < least) return undefined
  }
  return { ...joined, runs: [...passage.runs, run] }
}

/** The units of the source that stand before a run. */
function before(run: Run, length: number, postings: Postings): Uint16Array {
  const units = new Uint16Array(length)
  for (let at = 0; at < length; at++) units[at] = postings.unitAt(run.position - length + at)
  return units
}
