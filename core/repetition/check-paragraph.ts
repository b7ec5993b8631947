import { headingMarker } from '../document/recognise-line.ts'
import { isDateLine, isMainRecipient, isOrganisation, isSalutation } from '../document/recognise-words.ts'
import { type NormalisedText, normalise } from '../text/normalise.ts'
import type { Span } from '../text/span.ts'
import { type Candidate, findCandidates } from './candidates.ts'
import { citedTitles, comparableTitle, quotedSpans } from './citations.ts'
import { exemptUnits, unitsOfSpan } from './exemptions.ts'
import { extendPassage } from './extend-passage.ts'
import { identity, joinRuns } from './join-runs.ts'
import { commonFrequency, shortPassage } from './judge.ts'
import type { RepetitionMatch } from './match.ts'
import { pickPassages } from './pick-passages.ts'
import type { RepetitionLibrary } from './repetition-library.ts'
import { toUnits } from './tiles.ts'
import { toMatch } from './to-match.ts'
import { withWholeMarks } from './whole-marks.ts'

/** The longest line that is a signature, in UTF-16 units. */
const longestSignature = 40

/**
 * What a person should be told of one paragraph: passages copied from the library, word for word or lightly edited,
 * each with its best source, in order and without overlap. Quotations, citations of a named source, fixed formulas and
 * common stock are left out, and so are lines that every document of an office shares: those who are addressed, the
 * signature and the date. Ranges are UTF-16 offsets in the paragraph.
 */
export function checkParagraph(text: string, library: RepetitionLibrary): readonly RepetitionMatch[] {
  if (isAddressOrClosing(text.trim())) return []
  const normalised = normalise(text)
  if (normalised.text.length < shortPassage) return []
  const units = toUnits(normalised.text)
  const candidates = findCandidates(units, library.segments)
  const formulas = candidates.filter(({ document }) => library.document(document).kind === 'formula')
  const others = candidates.filter(candidate => !formulas.includes(candidate))
  const exempt = exemptUnits(units.length, [
    ...quotedSpans(text).map(span => unitsOfSpan(normalised, span)),
    ...formulas.flatMap(({ runs }) => runs),
    ...citations(text, normalised, units, others, library),
  ])
  return pickPassages(units, others, exempt, commonFrequency(library)).map(passage => {
    const match = toMatch(passage, normalised, library.document(passage.document), library.source(passage.document), {
      kind: identity(passage) === 1 ? 'exact' : 'edited',
      identity: identity(passage),
      alert: true,
      documentFrequency: passage.documentFrequency,
    })
    return withWholePassage(match, text, library.source(passage.document).text)
  })
}

/** Shows no mark cut in two, on either side. */
function withWholePassage(match: RepetitionMatch, text: string, sourceText: string): RepetitionMatch {
  const range = withWholeMarks(sourceText, match.source.range)
  return {
    ...match,
    range: withWholeMarks(text, match.range),
    source: { ...match.source, range, text: sourceText.slice(range.from, range.to) },
  }
}

/** Whether a line is 主送机关, 称谓, 署名 or 成文日期. */
function isAddressOrClosing(line: string): boolean {
  if (isMainRecipient(line) || isSalutation(line) || isDateLine(line)) return true
  if (line.length > longestSignature || headingMarker(line)) return false
  return !/[，。；：！？,;:!?]/u.test(line) && isOrganisation(line)
}

/** Passages that begin in the sentence in which their own source is cited by its title, or with that title. */
function citations(
  text: string,
  normalised: NormalisedText,
  units: Uint16Array,
  candidates: readonly Candidate[],
  library: RepetitionLibrary,
): readonly Span[] {
  const whole = { from: 0, to: units.length }
  const titles = Map.groupBy(citedTitles(text), ({ title }) => title)
  if (titles.size === 0) return []
  return candidates.flatMap(({ document, outermost, postings }) => {
    const scopes = (titles.get(comparableTitle(library.document(document).title)) ?? []).map(({ scope }) =>
      unitsOfSpan(normalised, scope),
    )
    if (scopes.length === 0) return []
    const passages = joinRuns(outermost, postings, units).map(passage => extendPassage(passage, postings, units, whole))
    return passages.filter(({ from }) => scopes.some(scope => from >= scope.from && from < scope.to))
  })
}
