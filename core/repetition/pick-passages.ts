import { overlaps, type Span } from '../text/span.ts'
import type { Candidate } from './candidates.ts'
import { documentFrequency, rangeKey } from './document-frequency.ts'
import type { Exemptions } from './exemptions.ts'
import { extendPassage } from './extend-passage.ts'
import type { Run } from './find-runs.ts'
import { identity, joinRuns, type Passage } from './join-runs.ts'
import { isLongEnough } from './judge.ts'
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
 * others count only with what they hold outside it. `common` is the number of documents above which a text is stock:
 * a passage whose longest run is stock is none.
 */
export function pickPassages(
  units: Uint16Array,
  candidates: readonly Candidate[],
  exemptions: Exemptions,
  common: number,
): readonly PickedPassage[] {
  const frequency = remembered(range => documentFrequency(range, candidates, common + 1))
  const order = (a: Contender, b: Contender) =>
    b.passage.agreeing - a.passage.agreeing ||
    frequency(longestRun(a.passage)) - frequency(longestRun(b.passage)) ||
    identity(b.passage) - identity(a.passage) ||
    a.passage.document - b.passage.document
  const contenders = (runs: readonly Run[], postings: Postings, within: Span): readonly Contender[] =>
    joinRuns(runs, postings, units)
      .filter(passage => frequency(longestRun(passage)) <= common)
      .map(passage => extendPassage(passage, postings, units, within))
      .filter(({ from, to, agreeing }) => isLongEnough(agreeing - exemptions.count(from, to), units.length))
      .map(passage => ({ passage, postings }))

  // The best comes last.
  const queue = candidates
    .filter(({ outermost }) => outermost.some(run => frequency(run) <= common))
    .flatMap(({ outermost, postings }) => contenders(outermost, postings, { from: 0, to: units.length }))
    .sort((a, b) => order(b, a))
  const picked: PickedPassage[] = []
  for (let best = queue.pop(); best; best = queue.pop()) {
    const { passage, postings } = best
    if (!picked.some(span => overlaps(span, passage))) {
      picked.push({ ...passage, documentFrequency: frequency(longestRun(passage)) })
      continue
    }
    const remaining = runsOutside(passage, picked).flatMap(({ runs, within }) => contenders(runs, postings, within))
    if (remaining.length === 0) continue
    queue.push(...remaining)
    queue.sort((a, b) => order(b, a))
  }
  return picked.sort((a, b) => a.from - b.from)
}

function longestRun({ runs }: Passage): Run {
  return runs.reduce((longest, run) => (run.to - run.from > longest.to - longest.from ? run : longest))
}

function remembered(count: (range: Span) => number): (range: Span) => number {
  const known = new Map<number, number>()
  return range => {
    const key = rangeKey(range)
    const value = known.get(key) ?? count(range)
    known.set(key, value)
    return value
  }
}

/** What is left of some runs in each stretch between the spans, so that no passage crosses a span. */
function runsOutside(
  passage: Passage,
  spans: readonly Span[],
): readonly { readonly runs: readonly Run[]; readonly within: Span }[] {
  const sorted = spans.toSorted((a, b) => a.from - b.from)
  const starts = [passage.from, ...sorted.map(span => span.to)]
  const ends = [...sorted.map(span => span.from), passage.to]
  return starts.map((from, index) => {
    const within = { from, to: ends[index] as number }
    const parts = passage.runs.map(run => part(run, Math.max(run.from, within.from), Math.min(run.to, within.to)))
    return { within, runs: parts.filter(run => run.to - run.from >= minimumRun) }
  })
}

function part(run: Run, from: number, to: number): Run {
  const shift = from - run.from
  return { ...run, from, to, offset: run.offset + shift, position: run.position + shift }
}
