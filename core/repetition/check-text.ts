import { normalise } from '../text/normalise.ts'
import { findCandidates } from './candidates.ts'
import { checkParagraph } from './check-paragraph.ts'
import { coverage } from './coverage.ts'
import { listRuns } from './list-runs.ts'
import type { RepetitionMatch } from './match.ts'
import type { RepetitionLibrary } from './repetition-library.ts'
import { toUnits } from './tiles.ts'

/** What a whole text shares with a library. */
export interface TextRepetition {
  /** Share of the normalised characters that lie inside exact runs of 13 or more, 0 to 1. */
  readonly coverage: number
  readonly matches: readonly RepetitionMatch[]
}

/**
 * Checks a whole text, paragraphs separated by line feeds. With `all` every exact run is listed, across paragraphs too;
 * without it only what a person should be told of, judged paragraph by paragraph exactly as while typing.
 */
export function checkText(text: string, library: RepetitionLibrary, options: { all: boolean }): TextRepetition {
  const normalised = normalise(text)
  const units = toUnits(normalised.text)
  const candidates = findCandidates(units, library.segments)
  const covered = coverage(
    candidates.flatMap(({ runs }) => runs),
    units.length,
  )
  const alerts = checkParagraphs(text, library)
  const matches = options.all ? listRuns(normalised, candidates, library, alerts) : alerts
  return { coverage: covered, matches }
}

function checkParagraphs(text: string, library: RepetitionLibrary): readonly RepetitionMatch[] {
  let start = 0
  return text.split('\n').flatMap(paragraph => {
    const offset = start
    start += paragraph.length + 1
    return checkParagraph(paragraph, library).map(match => ({
      ...match,
      range: { from: match.range.from + offset, to: match.range.to + offset },
    }))
  })
}
