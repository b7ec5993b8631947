import type { Candidate } from './candidates.ts'
import type { Contender } from './contender.ts'
import { documentFrequency, rangeKey } from './document-frequency.ts'
import type { Run } from './find-runs.ts'
import type { Passage } from './join-runs.ts'

/** A document holds an edited passage too where it agrees in this share of what the passage agrees in. */
const alike = 0.9

/** In how many documents the passages of one paragraph stand. Counts no further than `enough`. */
export class Frequencies {
  readonly #candidates: readonly Candidate[]
  readonly #enough: number
  readonly #known = new Map<number, number>()

  constructor(candidates: readonly Candidate[], enough: number) {
    this.#candidates = candidates
    this.#enough = enough
  }

  /** The number of documents that hold a run word for word. */
  ofRun(run: Run): number {
    const key = rangeKey(run)
    const count = this.#known.get(key) ?? documentFrequency(run, this.#candidates, this.#enough)
    this.#known.set(key, count)
    return count
  }

  /** The number of documents that hold the longest run of a passage; of one without runs, those among `edited` alike. */
  of(passage: Passage, edited: readonly Contender[]): number {
    const [first, ...more] = passage.runs
    if (first) return this.ofRun(more.reduce((longest, run) => (length(run) > length(longest) ? run : longest), first))
    const holding = edited.filter(
      ({ passage: other }) =>
        Math.min(other.to, passage.to) - Math.max(other.from, passage.from) >= alike * (passage.to - passage.from) &&
        other.agreeing >= alike * passage.agreeing,
    )
    return Math.max(1, new Set(holding.map(({ passage: other }) => other.document)).size)
  }
}

function length({ from, to }: Run): number {
  return to - from
}
