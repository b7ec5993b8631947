import type { FoundDraft } from '../../core/contract/draft-search.ts'
import type { FoundPlace } from '../../core/text/search/found-places.ts'
import type { FoundDocument } from '../desk/search-library.ts'

/** A line of the result that can be chosen: a place in a draft or in a document of the library. */
export interface FoundEntry {
  readonly key: string
  /** The draft or document that it belongs to. */
  readonly owner: string
  readonly place: FoundPlace | null
  readonly document?: FoundDocument
}

/** Everything that a result offers, in the order in which arrows go through it. */
export function entriesOf(drafts: readonly FoundDraft[], documents: readonly FoundDocument[]): readonly FoundEntry[] {
  return [
    ...drafts.flatMap(({ draft, places }): readonly FoundEntry[] =>
      places.length === 0
        ? [{ key: draft.id, owner: draft.id, place: null }]
        : places.map((place, index) => ({ key: `${draft.id}/${index}`, owner: draft.id, place })),
    ),
    ...documents.map((found): FoundEntry => {
      const { id } = found.document
      return { key: `library/${id}`, owner: id, place: found.place, document: found }
    }),
  ]
}

/** The entry after a key of the keyboard, by index; undefined for keys that do not move. */
export function entryAfter(key: string, active: number, count: number): number | undefined {
  const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }
  const step = steps[key]
  if (step === undefined || count === 0) return undefined
  if (Math.abs(step) === 1) return (active + step + count) % count
  return Math.min(count - 1, Math.max(0, active + step))
}
