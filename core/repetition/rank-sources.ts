import type { Candidate } from './candidates.ts'
import { coveredUnits } from './coverage.ts'
import type { RepetitionLibrary } from './repetition-library.ts'
import { compareSources } from './source-order.ts'

/** A document of the library and how much of a whole text it holds. */
export interface RankedSource {
  readonly documentId: string
  readonly title: string
  readonly path: string
  /** Normalised characters of the text inside exact runs of 13 or more that the document holds. */
  readonly characters: number
  /** Their share of all normalised characters of the text, 0 to 1. */
  readonly share: number
}

/** A document with the measure by which it is ranked. */
export interface SourceWeight {
  readonly document: number
  readonly characters: number
  /** Characters, each divided among the documents that hold it: what stands everywhere tells little of its origin. */
  readonly weight: number
}

/**
 * Documents by how much of a text of `length` units is theirs, the best source first; `factor` favours those that the
 * text names. Formulas are no sources.
 */
export function weighSources(
  length: number,
  candidates: readonly Candidate[],
  library: RepetitionLibrary,
  factor: (title: string) => number,
): readonly SourceWeight[] {
  const holders = new Uint32Array(length)
  for (const { outermost } of candidates) {
    for (const [from, to] of union(outermost)) {
      for (let at = from; at < to; at++) holders[at] = (holders[at] as number) + 1
    }
  }
  return candidates
    .filter(({ document }) => library.document(document).kind !== 'formula')
    .map(({ document, outermost }) => {
      let weight = 0
      for (const [from, to] of union(outermost)) {
        for (let at = from; at < to; at++) weight += 1 / (holders[at] as number)
      }
      weight *= factor(library.document(document).title)
      return { document, weight, characters: coveredUnits(outermost) }
    })
    .sort(
      (a, b) =>
        b.weight - a.weight ||
        compareSources(library.document(a.document), library.document(b.document)) ||
        a.document - b.document,
    )
}

/** Ranked sources as people see them. */
export function rankedSources(
  weights: readonly SourceWeight[],
  length: number,
  library: RepetitionLibrary,
): readonly RankedSource[] {
  return weights.map(({ document, characters }) => {
    const { id, title, path } = library.document(document)
    return { documentId: id, title, path, characters, share: characters / length }
  })
}

/** Spans in order, those that touch made one. */
function union(spans: Candidate['outermost']): readonly (readonly [from: number, to: number])[] {
  const merged: [number, number][] = []
  for (const { from, to } of spans.toSorted((a, b) => a.from - b.from)) {
    const last = merged.at(-1)
    if (last && from <= last[1]) last[1] = Math.max(last[1], to)
    else merged.push([from, to])
  }
  return merged
}
