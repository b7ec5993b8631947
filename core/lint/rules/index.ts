import type { Rule } from '../rule.ts'
import { maxClicheDensity } from './max-cliche-density.ts'
import { maxClichesInSentence } from './max-cliches-in-sentence.ts'
import { maxDocumentLength } from './max-document-length.ts'
import { maxParagraphLength } from './max-paragraph-length.ts'
import { maxSentenceLength } from './max-sentence-length.ts'
import { noPlaceholders } from './no-placeholders.ts'
import { noRepeatedSentence } from './no-repeated-sentence.ts'
import { noWebsiteLeftovers } from './no-website-leftovers.ts'
import { requireElements } from './require-elements.ts'
import { validDateForm } from './valid-date-form.ts'
import { validDocumentNumber } from './valid-document-number.ts'
import { validHeadingNumbering } from './valid-heading-numbering.ts'

/** Every rule, sorted by id. */
export const rules: readonly Rule[] = [
  maxClicheDensity,
  maxClichesInSentence,
  maxDocumentLength,
  maxParagraphLength,
  maxSentenceLength,
  noPlaceholders,
  noRepeatedSentence,
  noWebsiteLeftovers,
  requireElements,
  validDateForm,
  validDocumentNumber,
  validHeadingNumbering,
]
