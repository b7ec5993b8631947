import { type NormalisedText, normalise } from '../text/normalise.ts'
import type { Span } from '../text/span.ts'
import { isAddressOrClosing } from './address-lines.ts'
import { type Candidate, findCandidates } from './candidates.ts'
import { citedTitles, comparableTitle, quotedSpans } from './citations.ts'
import { withoutLabel } from './clause-label.ts'
import type { Contender } from './contender.ts'
import { editedContenders } from './edited-passages.ts'
import { exactContenders } from './exact-contenders.ts'
import { type Exemptions, exemptUnits, unitsOfSpan } from './exemptions.ts'
import { formulaSpans, legalStockSpans } from './fixed-formulas.ts'
import { Frequencies } from './frequencies.ts'
import { identity, type Passage } from './join-runs.ts'
import { commonFrequency, isWorthTelling, shortestEdited, shortPassage } from './judge.ts'
import type { RepetitionMatch } from './match.ts'
import { movedContenders } from './moved-passages.ts'
import { nameSpans, procedureSpans } from './name-spans.ts'
import { otherSources } from './other-sources.ts'
import { pickPassages } from './pick-passages.ts'
import { prefixVotes } from './prefix-votes.ts'
import type { RepetitionLibrary } from './repetition-library.ts'
import { compareSources } from './source-order.ts'
import { stockSpans } from './stock.ts'
import { toUnits } from './tiles.ts'
import { toMatch } from './to-match.ts'
import { withWholeMarks } from './whole-marks.ts'
import { withSwaps } from './with-swaps.ts'

/** Where the best passage of exact runs agrees in less of the paragraph than this, edited copies are sought too. */
const enoughOfParagraph = 0.6

/** Documents whose runs are joined into passages: those that share most. */
const mostDocuments = 64

/**
 * What a person should be told of one paragraph: passages copied from the library, word for word, edited or put into
 * another order, each with its best source, in order and without overlap. Quotations, citations of a named source,
 * fixed formulas and common stock are left out, and so are lines that every document of an office shares: those who are
 * addressed, the signature and the date. `favour` prefers documents that the whole text restates, see `Jury`. Ranges
 * are UTF-16 offsets in the paragraph.
 */
export function checkParagraph(
  text: string,
  library: RepetitionLibrary,
  favour: (document: number) => number = () => 1,
): readonly RepetitionMatch[] {
  if (isAddressOrClosing(text.trim())) return []
  const normalised = normalise(text)
  if (normalised.text.length < shortPassage) return []
  const units = toUnits(normalised.text)
  const candidates = findCandidates(units, library.segments)
  const common = commonFrequency(library)
  const frequencies = new Frequencies(candidates, common + 1)
  const stockRanges = [
    ...stockSpans(units.length, candidates, common),
    ...legalStockSpans(normalised.text),
    ...procedureSpans(text).map(span => unitsOfSpan(normalised, span)),
  ]
  const stock = exemptUnits(units.length, stockRanges)
  const exact = foremost(candidates, stock).flatMap(candidate => exactContenders(units, candidate))
  const edited = editedCopies(units, library, exact)
  const contenders = [...exact, ...edited]
  const formulas = new Set(
    [...candidates, ...edited.map(({ passage }) => passage)]
      .map(({ document }) => document)
      .filter(document => library.isFormula(document)),
  )
  const exemptRanges = [
    ...formulaSpans(normalised.text),
    ...[...quotedSpans(text), ...nameSpans(text)].map(span => unitsOfSpan(normalised, span)),
    ...candidates.filter(({ document }) => formulas.has(document)).flatMap(({ runs }) => runs),
    ...edited.map(({ passage }) => passage).filter(({ document }) => formulas.has(document)),
    ...citations(text, normalised, units, candidates, edited, library),
  ]
  const exempt = exemptUnits(units.length, exemptRanges)
  const exemptOrStock = exemptUnits(units.length, [...exemptRanges, ...stockRanges])
  const competing = contenders.filter(({ passage }) => !formulas.has(passage.document))
  const passages = pickPassages(competing, {
    isWorthTelling: passage => {
      const countable = passage.agreeing - exempt.count(passage.from, passage.to)
      const rare = passage.agreeing - exemptOrStock.count(passage.from, passage.to)
      return isWorthTelling(passage, { countable, rare }, units.length) && frequencies.of(passage, edited) <= common
    },
    favour,
    compareSources: (first, second) => compareSources(library.document(first), library.document(second)),
  })
  return passages.map(whole => {
    const source = library.source(whole.document)
    const passage = withoutLabel(whole, text, normalised, source)
    const match = toMatch(passage, normalised, library.document(passage.document), source, {
      kind: identity(passage) === 1 && !passage.isMoved ? 'exact' : 'edited',
      identity: identity(passage),
      alert: true,
      documentFrequency: frequencies.of(whole, edited),
      ...(passage.isMoved && { isMoved: true as const }),
    })
    const others = otherSources(whole, competing, library)
    const told = others.length > 0 ? { ...match, others } : match
    return withWholePassage(withSwaps(told, text, source.text), text, source.text)
  })
}

/** The documents that share most with the paragraph beside common stock. */
function foremost(candidates: readonly Candidate[], stock: Exemptions): readonly Candidate[] {
  return candidates
    .map(candidate => {
      const rare = candidate.outermost.reduce((sum, { from, to }) => sum + to - from - stock.count(from, to), 0)
      return { candidate, rare }
    })
    .filter(({ rare }) => rare > 0)
    .sort((a, b) => b.rare - a.rare)
    .slice(0, mostDocuments)
    .map(({ candidate }) => candidate)
}

/** Copies with changes throughout, sought where exact runs explain too little of the paragraph. */
function editedCopies(
  units: Uint16Array,
  library: RepetitionLibrary,
  exact: readonly Contender[],
): readonly Contender[] {
  if (units.length < shortestEdited) return []
  const explained = Math.max(0, ...exact.map(({ passage }) => passage.agreeing))
  if (explained >= units.length * enoughOfParagraph) return []
  const { diagonals, regions } = prefixVotes(units, library.segments)
  const edited = editedContenders(units, diagonals)
  const most = Math.max(explained, ...edited.map(({ passage }) => passage.agreeing))
  return most >= units.length * enoughOfParagraph ? edited : [...edited, ...movedContenders(units, regions)]
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

/** Passages that begin in the sentence in which their own source is cited by its title, or with that title. */
function citations(
  text: string,
  normalised: NormalisedText,
  units: Uint16Array,
  candidates: readonly Candidate[],
  edited: readonly Contender[],
  library: RepetitionLibrary,
): readonly Span[] {
  const titles = Map.groupBy(citedTitles(text), ({ title }) => title)
  if (titles.size === 0) return []
  const scopesOf = (document: number) =>
    (titles.get(comparableTitle(library.document(document).title)) ?? []).map(({ scope }) =>
      unitsOfSpan(normalised, scope),
    )
  const begun = (passage: Passage) =>
    scopesOf(passage.document).filter(({ from, to }) => passage.from >= from && passage.from < to)
  const cited = candidates.filter(({ document }) => scopesOf(document).length > 0)
  const whole = cited
    .flatMap(candidate => exactContenders(units, candidate))
    .map(({ passage }) => passage)
    .filter(passage => begun(passage).length > 0)
  // What was aligned across changes may reach beyond the citation into text that cites nothing.
  const inScope = edited.flatMap(({ passage }) =>
    begun(passage).map(scope => ({ from: passage.from, to: Math.min(passage.to, scope.to) })),
  )
  return [...whole, ...inScope]
}
