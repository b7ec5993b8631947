import type { Rule } from '../rule.ts'
import { consistentAbbreviation } from './consistent-abbreviation.ts'
import { consistentAttachmentNames } from './consistent-attachment-names.ts'
import { consistentFigures } from './consistent-figures.ts'
import { consistentListComma } from './consistent-list-comma.ts'
import { consistentMeetingName } from './consistent-meeting-name.ts'
import { consistentNameOrder } from './consistent-name-order.ts'
import { consistentOrganNames } from './consistent-organ-names.ts'
import { consistentParallelWording } from './consistent-parallel-wording.ts'
import { consistentPlaceNames } from './consistent-place-names.ts'
import { consistentQuotationMarks } from './consistent-quotation-marks.ts'
import { consistentUnits } from './consistent-units.ts'
import { maxClicheDensity } from './max-cliche-density.ts'
import { maxClichesInSentence } from './max-cliches-in-sentence.ts'
import { maxDocumentLength } from './max-document-length.ts'
import { maxHeadingDepth } from './max-heading-depth.ts'
import { maxIntroductionLength } from './max-introduction-length.ts'
import { maxParagraphLength } from './max-paragraph-length.ts'
import { maxPhraseRepetition } from './max-phrase-repetition.ts'
import { maxRequestRecipients } from './max-request-recipients.ts'
import { maxSectionShare } from './max-section-share.ts'
import { maxSentenceLength } from './max-sentence-length.ts'
import { maxTitleLength } from './max-title-length.ts'
import { noColloquialWords } from './no-colloquial-words.ts'
import { noCommaBetweenQuotations } from './no-comma-between-quotations.ts'
import { noConfusedWords } from './no-confused-words.ts'
import { noCutOffSentence } from './no-cut-off-sentence.ts'
import { noDoubleApproximation } from './no-double-approximation.ts'
import { noDoubledCharacters } from './no-doubled-characters.ts'
import { noEmptyHeading } from './no-empty-heading.ts'
import { noFaultyGrammar } from './no-faulty-grammar.ts'
import { noHalfWidthMarks } from './no-half-width-marks.ts'
import { noHeadingEndMark } from './no-heading-end-mark.ts'
import { noLoneHeading } from './no-lone-heading.ts'
import { noMisspelling } from './no-misspelling.ts'
import { noPlaceholders } from './no-placeholders.ts'
import { noPrintedForms } from './no-printed-forms.ts'
import { noRareCharacters } from './no-rare-characters.ts'
import { noRelativeDates } from './no-relative-dates.ts'
import { noRepealedReferences } from './no-repealed-references.ts'
import { noRepeatedHeading } from './no-repeated-heading.ts'
import { noRepeatedMarks } from './no-repeated-marks.ts'
import { noRepeatedSalutation } from './no-repeated-salutation.ts'
import { noRepeatedSentence } from './no-repeated-sentence.ts'
import { noRequestOutsideRequest } from './no-request-outside-request.ts'
import { noRestrainedWords } from './no-restrained-words.ts'
import { noSecondTitle } from './no-second-title.ts'
import { noSpelledOutQuantity } from './no-spelled-out-quantity.ts'
import { noStackedIntensifiers } from './no-stacked-intensifiers.ts'
import { noStockFrames } from './no-stock-frames.ts'
import { noStraySpaces } from './no-stray-spaces.ts'
import { noTitleMarksOnEvents } from './no-title-marks-on-events.ts'
import { noTitlePunctuation } from './no-title-punctuation.ts'
import { noUnpairedMarks } from './no-unpaired-marks.ts'
import { noUnsourcedAbsolute } from './no-unsourced-absolute.ts'
import { noVariantForm } from './no-variant-form.ts'
import { noWebsiteLeftovers } from './no-website-leftovers.ts'
import { noWornPhrases } from './no-worn-phrases.ts'
import { requireCitedTitle } from './require-cited-title.ts'
import { requireDeclaredAbbreviation } from './require-declared-abbreviation.ts'
import { requireElements } from './require-elements.ts'
import { requireParts } from './require-parts.ts'
import { requireRequestClosing } from './require-request-closing.ts'
import { requireTitleForm } from './require-title-form.ts'
import { validAddressColon } from './valid-address-colon.ts'
import { validApproximateNumber } from './valid-approximate-number.ts'
import { validArithmetic } from './valid-arithmetic.ts'
import { validArticleNumbering } from './valid-article-numbering.ts'
import { validAttachmentReferences } from './valid-attachment-references.ts'
import { validClosingFormula } from './valid-closing-formula.ts'
import { validDash } from './valid-dash.ts'
import { validDateForm } from './valid-date-form.ts'
import { validDateOrder } from './valid-date-order.ts'
import { validDocumentNumber } from './valid-document-number.ts'
import { validEllipsis } from './valid-ellipsis.ts'
import { validFigureReferences } from './valid-figure-references.ts'
import { validFormsOfAddress } from './valid-forms-of-address.ts'
import { validHeadingNumbering } from './valid-heading-numbering.ts'
import { validInlineNumbering } from './valid-inline-numbering.ts'
import { validNestedTitleMarks } from './valid-nested-title-marks.ts'
import { validOrdinalComma } from './valid-ordinal-comma.ts'
import { validPercentage } from './valid-percentage.ts'
import { validRegulationName } from './valid-regulation-name.ts'
import { validSequenceWords } from './valid-sequence-words.ts'
import { validTitleGenre } from './valid-title-genre.ts'
import { validWeekday } from './valid-weekday.ts'
import { validYearForm } from './valid-year-form.ts'

/** Every rule, sorted by id. */
export const rules: readonly Rule[] = [
  consistentAbbreviation,
  consistentAttachmentNames,
  consistentFigures,
  consistentListComma,
  consistentMeetingName,
  consistentNameOrder,
  consistentOrganNames,
  consistentParallelWording,
  consistentPlaceNames,
  consistentQuotationMarks,
  consistentUnits,
  maxClicheDensity,
  maxClichesInSentence,
  maxDocumentLength,
  maxHeadingDepth,
  maxIntroductionLength,
  maxParagraphLength,
  maxPhraseRepetition,
  maxRequestRecipients,
  maxSectionShare,
  maxSentenceLength,
  maxTitleLength,
  noColloquialWords,
  noCommaBetweenQuotations,
  noConfusedWords,
  noCutOffSentence,
  noDoubleApproximation,
  noDoubledCharacters,
  noEmptyHeading,
  noFaultyGrammar,
  noHalfWidthMarks,
  noHeadingEndMark,
  noLoneHeading,
  noMisspelling,
  noPlaceholders,
  noPrintedForms,
  noRareCharacters,
  noRelativeDates,
  noRepealedReferences,
  noRepeatedHeading,
  noRepeatedMarks,
  noRepeatedSalutation,
  noRepeatedSentence,
  noRequestOutsideRequest,
  noRestrainedWords,
  noSecondTitle,
  noSpelledOutQuantity,
  noStackedIntensifiers,
  noStockFrames,
  noStraySpaces,
  noTitleMarksOnEvents,
  noTitlePunctuation,
  noUnpairedMarks,
  noUnsourcedAbsolute,
  noVariantForm,
  noWebsiteLeftovers,
  noWornPhrases,
  requireCitedTitle,
  requireDeclaredAbbreviation,
  requireElements,
  requireParts,
  requireRequestClosing,
  requireTitleForm,
  validAddressColon,
  validApproximateNumber,
  validArithmetic,
  validArticleNumbering,
  validAttachmentReferences,
  validClosingFormula,
  validDash,
  validDateForm,
  validDateOrder,
  validDocumentNumber,
  validEllipsis,
  validFigureReferences,
  validFormsOfAddress,
  validHeadingNumbering,
  validInlineNumbering,
  validNestedTitleMarks,
  validOrdinalComma,
  validPercentage,
  validRegulationName,
  validSequenceWords,
  validTitleGenre,
  validWeekday,
  validYearForm,
]
