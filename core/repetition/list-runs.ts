import type { NormalisedText } from '../text/normalise.ts'
import type { Candidate } from './candidates.ts'
import { documentFrequencies, rangeKey } from './document-frequency.ts'
import type { RepetitionMatch } from './match.ts'
import type { RepetitionLibrary } from './repetition-library.ts'
import { toMatch } from './to-match.ts'

/**
 * Every maximal exact run of 13 or more normalised characters, once for each pair of a range of the draft and a
 * document, at its first place there. All pairs, sorted by range, then in the order in which documents were imported.
 * `alerts` are the matches that a person is told of: a run inside one, from the same document, is marked so.
 */
export function listRuns(
  draft: NormalisedText,
  candidates: readonly Candidate[],
  library: RepetitionLibrary,
  alerts: readonly RepetitionMatch[],
): readonly RepetitionMatch[] {
  const frequencies = documentFrequencies(candidates)
  const alertsBySource = Map.groupBy(alerts, ({ source }) => source.documentId)
  const listed = candidates.flatMap(({ document, runs }) => {
    const description = library.document(document)
    const source = library.source(document)
    const told = alertsBySource.get(description.id) ?? []
    const firstPlaces = new Map(runs.toSorted((a, b) => b.offset - a.offset).map(run => [rangeKey(run), run]))
    return [...firstPlaces.values()].map(run => {
      const passage = { ...run, sourceFrom: run.offset, sourceTo: run.offset + run.to - run.from }
      const match = toMatch(passage, draft, description, source, {
        kind: 'exact',
        identity: 1,
        alert: false,
        documentFrequency: frequencies.get(rangeKey(run)) ?? 1,
      })
      const alert = told.some(({ range }) => range.from <= match.range.from && range.to >= match.range.to)
      return { run, match: { ...match, alert } }
    })
  })
  return listed
    .sort((a, b) => a.run.from - b.run.from || a.run.to - b.run.to || a.run.document - b.run.document)
    .map(({ match }) => match)
}
