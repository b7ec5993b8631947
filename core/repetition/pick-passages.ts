import { overlaps, type Span } from '../text/span.ts'
import type { Candidate } from './candidates.ts'
import { documentFrequency, rangeKey } from './document-frequency.ts'
import type { Exemptions } from './exemptions.ts'
import type { Run } from './find-runs.ts'
import { identity, joinRuns, type Passage } from './join-runs.ts'
import { isLongEnough, shortPassage } from './judge.ts'
import type { Postings } from './postings.ts'
import { minimumRun } from './tiles.ts'

/** A passage that was chosen, with the number of documents that hold its longest run. */
export interface PickedPassage extends Passage {
  readonly documentFrequency: number
}

interface Contender {
  readonly passage: Passage
  readonly postings: Postings
}

/**
 * The passages of one paragraph worth an alert, each with its best source: the one that agrees in most characters,
 * then the rarest, then the truest, then the one imported first. Passages do not overlap: where a source was chosen,
 * others count only with what they hold outside it. `common` is the number of documents above which a text is stock.
 */
export function pickPassages(
  units: Uint16Array,
  candidates: readonly Candidate[],
  exemptions: Exemptions,
  common: number,
): readonly PickedPassage[] {
  const frequency = frequencies(candidates)
  const order = (a: Contender, b: Contender) =>
    b.passage.agreeing - a.passage.agreeing ||
    frequency(longestRun(a.passage)) - frequency(longestRun(b.passage)) ||
    identity(b.passage) - identity(a.passage) ||
    a.passage.document - b.passage.document
  const contenders = (runs: readonly Run[], postings: Postings): readonly Contender[] =>
    joinRuns(runs, postings, units)
      .filter(({ from, to, agreeing }) => isLongEnough(agreeing - exemptions.count(from, to), units.length))
      .map(passage => ({ passage, postings }))

  let queue = candidates
    .filter(({ runs }) => runs.reduce((sum, run) => sum + run.to - run.from, 0) >= shortPassage)
    .flatMap(({ runs, postings }) => contenders(runs, postings))
    .toSorted(order)
  const picked: PickedPassage[] = []
  while (queue.length > 0) {
    const [{ passage, postings }, ...rest] = queue as [Contender, ...Contender[]]
    queue = rest
    if (picked.some(span => overlaps(span, passage))) {
      const remaining = runsOutside(passage.runs, picked).flatMap(runs => contenders(runs, postings))
      if (remaining.length > 0) queue = [...queue, ...remaining].toSorted(order)
      continue
    }
    const held = frequency(longestRun(passage))
    if (held <= common) picked.push({ ...passage, documentFrequency: held })
  }
  return picked.toSorted((a, b) => a.from - b.from)
}

function longestRun({ runs }: Passage): Run {
  return runs.reduce((longest, run) => (run.to - run.from > longest.to - longest.from ? run : longest))
}

function frequencies(candidates: readonly Candidate[]): (range: Span) => number {
  const known = new Map<string, number>()
  const runs = candidates.flatMap(candidate => candidate.runs)
  return range => {
    const key = rangeKey(range)
    const value = known.get(key) ?? documentFrequency(range, runs)
    known.set(key, value)
    return value
  }
}

/** What is left of some runs in each stretch between the spans, so that nothing is joined across a span. */
function runsOutside(runs: readonly Run[], spans: readonly Span[]): readonly (readonly Run[])[] {
  const sorted = spans.toSorted((a, b) => a.from - b.from)
  const starts = [0, ...sorted.map(span => span.to)]
  const ends = [...sorted.map(span => span.from), Number.POSITIVE_INFINITY]
  return starts.map((start, index) =>
    runs
      .map(run => part(run, Math.max(run.from, start), Math.min(run.to, ends[index] as number)))
      .filter(run => run.to - run.from >= minimumRun),
  )
}

function part(run: Run, from: number, to: number): Run {
  const shift = from - run.from
  return { ...run, from, to, offset: run.offset + shift, position: run.position + shift }
}
