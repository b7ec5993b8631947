import type { Span } from '../text/span.ts'
import type { Candidate } from './candidates.ts'
import type { Contender } from './contender.ts'
import { extendPassage } from './extend-passage.ts'
import type { Run } from './find-runs.ts'
import { joinRuns } from './join-runs.ts'
import type { Postings } from './postings.ts'
import { minimumRun } from './tiles.ts'

/** The passages that the exact runs of one document make, joined across small changes and aligned beyond their ends. */
export function exactContenders(units: Uint16Array, { outermost, postings }: Candidate): readonly Contender[] {
  return fromRuns(units, outermost, postings, { from: 0, to: units.length })
}

function fromRuns(units: Uint16Array, runs: readonly Run[], postings: Postings, within: Span): readonly Contender[] {
  return joinRuns(runs, postings, units).map(joined => {
    const passage = extendPassage(joined, postings, units, within)
    return { passage, postings, within: part => fromRuns(units, runsWithin(passage.runs, part), postings, part) }
  })
}

/** What is left of some runs in a part of the draft. */
function runsWithin(runs: readonly Run[], part: Span): readonly Run[] {
  return runs.flatMap(run => {
    const from = Math.max(run.from, part.from)
    const to = Math.min(run.to, part.to)
    const shift = from - run.from
    const cut = { ...run, from, to, offset: run.offset + shift, position: run.position + shift }
    return to - from < minimumRun ? [] : [cut]
  })
}
