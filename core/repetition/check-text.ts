import { joinTexts } from '../document/plain-text.ts'
import { headingLevel } from '../document/recognise-line.ts'
import { normalise } from '../text/normalise.ts'
import { findCandidates } from './candidates.ts'
import { checkParagraph } from './check-paragraph.ts'
import { coverage } from './coverage.ts'
import { judgeParagraph } from './judge-draft.ts'
import { listRuns } from './list-runs.ts'
import type { RepetitionMatch } from './match.ts'
import { namedSourceFactors } from './named-sources.ts'
import { type RankedSource, rankedSources, weighSources } from './rank-sources.ts'
import type { RepetitionLibrary } from './repetition-library.ts'
import { toUnits } from './tiles.ts'

/** What a whole text shares with a library. */
export interface TextRepetition {
  /** Share of the normalised characters that lie inside exact runs of 13 or more, 0 to 1. */
  readonly coverage: number
  /** Documents that hold such runs, the best source first. */
  readonly sources: readonly RankedSource[]
  /** Those from the best source first; from one source, in the order of the text. */
  readonly matches: readonly RepetitionMatch[]
}

/** How much more a passage counts for being from the document that the text restates: names, or shares much with. */
const favourite = 1.4
/** The share of a text that makes its first source the one that it restates, named or not. */
const restatedShare = 0.1

/**
 * Checks a whole text, paragraphs separated by line feeds. With `all` every exact run is listed, across paragraphs too;
 * without it only what a person should be told of, judged paragraph by paragraph as while typing, save that a document
 * which the text restates as a whole is the source of what others hold nearly as well, and of shorter passages too.
 */
export function checkText(text: string, library: RepetitionLibrary, options: { all: boolean }): TextRepetition {
  const normalised = normalise(text)
  const units = toUnits(normalised.text)
  const candidates = findCandidates(units, library.segments)
  const covered = coverageOf(candidates, units.length)
  const factor = namedSourceFactors(text)
  const weights = weighSources(units.length, candidates, library, factor)
  const sources = rankedSources(weights, units.length, library)
  const [first] = weights
  const isRestated =
    first && (first.characters >= units.length * restatedShare || factor(library.document(first.document).title) > 1)
  const alerts = checkParagraphs(text, library, isRestated ? first.document : undefined)
  const matches = options.all ? listRuns(normalised, candidates, library, alerts) : alerts
  return { coverage: covered, sources, matches: bySource(matches, sources) }
}

/** The `coverage` of a whole text alone, paragraphs separated by line feeds. */
export function textCoverage(text: string, library: RepetitionLibrary): number {
  const units = toUnits(normalise(text).text)
  return coverageOf(findCandidates(units, library.segments), units.length)
}

function coverageOf(candidates: ReturnType<typeof findCandidates>, length: number): number {
  return coverage(
    candidates.flatMap(({ runs }) => runs),
    length,
  )
}

function checkParagraphs(
  text: string,
  library: RepetitionLibrary,
  restated: number | undefined,
): readonly RepetitionMatch[] {
  const favour = (document: number) => (document === restated ? favourite : 1)
  const lines = text.split('\n')
  const paragraphs = lines.map(line => ({
    text: line,
    isHeading: headingLevel(line.trim()) !== undefined,
    matches: checkParagraph(line, library, favour),
  }))
  const { starts } = joinTexts(lines)
  return paragraphs.flatMap((_, index) => {
    const start = starts[index] as number
    return judgeParagraph(paragraphs, index).flatMap(({ match }) =>
      match ? [{ ...match, range: { from: match.range.from + start, to: match.range.to + start } }] : [],
    )
  })
}

function bySource(matches: readonly RepetitionMatch[], sources: readonly RankedSource[]): readonly RepetitionMatch[] {
  const ranks = new Map(sources.map(({ documentId }, rank) => [documentId, rank]))
  const rank = (match: RepetitionMatch) => ranks.get(match.source.documentId) ?? sources.length
  return matches.toSorted((a, b) => rank(a) - rank(b))
}
