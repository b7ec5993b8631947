import type { Contender } from './contender.ts'
import { identity, type Passage } from './join-runs.ts'
import type { OtherSource } from './match.ts'
import type { RepetitionLibrary } from './repetition-library.ts'
import { compareSources } from './source-order.ts'

/** A document holds a passage too where it has this share of its length and of what agrees. */
const alike = 0.9
/** Documents that are named. */
const mostOthers = 8

/** The documents beside its source that hold a passage too, those that agree most first. Reads no text. */
export function otherSources(
  passage: Passage,
  contenders: readonly Contender[],
  library: RepetitionLibrary,
): readonly OtherSource[] {
  const best = new Map<number, Passage>()
  for (const { passage: other } of contenders) {
    if (other.document === passage.document || !holds(other, passage)) continue
    const known = best.get(other.document)
    if (!known || other.agreeing > known.agreeing) best.set(other.document, other)
  }
  return [...best.values()]
    .sort(
      (a, b) =>
        b.agreeing - a.agreeing ||
        compareSources(library.document(a.document), library.document(b.document)) ||
        a.document - b.document,
    )
    .slice(0, mostOthers)
    .map(other => {
      const { id, title, path, kind } = library.document(other.document)
      const units = { from: other.sourceFrom, to: other.sourceTo }
      return { documentId: id, title, path, kind, units, identity: identity(other) }
    })
}

function holds(other: Passage, { from, to, agreeing }: Passage): boolean {
  const shared = Math.min(other.to, to) - Math.max(other.from, from)
  return shared >= alike * (to - from) && other.agreeing >= alike * agreeing
}
