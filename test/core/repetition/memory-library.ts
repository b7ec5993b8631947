import type { LibraryKind } from '../../../core/repetition/match.ts'
import type { RepetitionLibrary } from '../../../core/repetition/repetition-library.ts'
import { addSegment } from '../../../core/repetition/segment-list.ts'
import { toUnits } from '../../../core/repetition/tiles.ts'
import { normalise } from '../../../core/text/normalise.ts'

export interface SampleDocument {
  readonly title: string
  readonly text: string
  readonly kind?: LibraryKind
  /** Told apart by it where titles are alike; else the title. */
  readonly id?: string
  readonly issuer?: string
  /** As YYYY-MM-DD. */
  readonly date?: string
}

/** A library held in memory. A document's path is its id, as a rule its title; `perSegment` documents share a segment. */
export function memoryLibrary(documents: readonly SampleDocument[], perSegment = documents.length): RepetitionLibrary {
  const sources = documents.map(({ text }) => ({ text, normalised: normalise(text) }))
  const indexed = sources.map(({ normalised }, document) => ({ document, units: toUnits(normalised.text) }))
  const groups = Array.from({ length: Math.ceil(documents.length / Math.max(1, perSegment)) }, (_, group) =>
    indexed.slice(group * perSegment, (group + 1) * perSegment),
  )
  return {
    segments: groups.flatMap(group => addSegment([], group)),
    documentCount: documents.length,
    document(number) {
      const { title, kind = 'policy', id = title, issuer, date } = documents[number] as SampleDocument
      return { id, title, path: id, kind, ...(issuer !== undefined && { issuer }), ...(date !== undefined && { date }) }
    },
    isFormula: number => documents[number]?.kind === 'formula',
    source: number => sources[number] as (typeof sources)[number],
  }
}
