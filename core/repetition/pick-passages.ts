import { overlaps, type Span } from '../text/span.ts'
import type { Contender } from './contender.ts'
import { identity, type Passage } from './join-runs.ts'

/** What decides between contenders, beside how much of them agrees. */
export interface Jury {
  /** Whether a person should be told of a passage. */
  isWorthTelling(passage: Passage): boolean
  /** How much more than its length a passage counts for being from a document that the whole text restates; else 1. */
  favour(document: number): number
  /** Negative where the first document is the better source of a text that both hold alike. */
  compareSources(first: number, second: number): number
}

/**
 * The passages of one paragraph worth an alert, each with its best source: the one that agrees in most characters, then
 * the truest, then the better source, then the one imported first. Passages do not overlap: where a source was chosen,
 * others count only with what they hold outside it. In the order of the draft.
 */
export function pickPassages(contenders: readonly Contender[], jury: Jury): readonly Passage[] {
  const order = (a: Contender, b: Contender) =>
    b.passage.agreeing * jury.favour(b.passage.document) - a.passage.agreeing * jury.favour(a.passage.document) ||
    identity(b.passage) - identity(a.passage) ||
    jury.compareSources(a.passage.document, b.passage.document) ||
    a.passage.document - b.passage.document
  const worthy = (all: readonly Contender[]) => all.filter(({ passage }) => jury.isWorthTelling(passage))

  // The best comes last.
  const queue = worthy(contenders).toSorted((a, b) => order(b, a))
  const picked: Passage[] = []
  for (let best = queue.pop(); best; best = queue.pop()) {
    const contender = best
    const { passage } = contender
    if (!picked.some(span => overlaps(span, passage))) {
      picked.push(passage)
      continue
    }
    const remaining = worthy(partsOutside(passage, picked).flatMap(part => contender.within(part)))
    if (remaining.length === 0) continue
    queue.push(...remaining)
    queue.sort((a, b) => order(b, a))
  }
  return picked.sort((a, b) => a.from - b.from)
}

/** The stretches of a span between others, so that no passage crosses one. */
function partsOutside(span: Span, others: readonly Span[]): readonly Span[] {
  const sorted = others.toSorted((a, b) => a.from - b.from)
  const starts = [span.from, ...sorted.map(other => other.to)]
  const ends = [...sorted.map(other => other.from), span.to]
  return starts
    .map((from, index) => ({ from: Math.max(from, span.from), to: Math.min(ends[index] as number, span.to) }))
    .filter(({ from, to }) => from < to)
}
