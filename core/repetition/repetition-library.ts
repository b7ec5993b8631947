import type { NormalisedText } from '../text/normalise.ts'
import type { LibraryKind } from './match.ts'
import type { Postings } from './postings.ts'

/** What the judgement has to know of a library document. */
export interface SourceDocument {
  readonly id: string
  readonly title: string
  readonly path: string
  readonly kind: LibraryKind
  /** Who issued it, where that is known. */
  readonly issuer?: string
  /** 成文日期 as YYYY-MM-DD, where it is known. */
  readonly date?: string
}

/** A document's own text, and the same normalised with the way back. */
export interface SourceText {
  readonly text: string
  readonly normalised: NormalisedText
}

/** A library as the check reads it. Documents go by the numbers that its postings hold. */
export interface RepetitionLibrary {
  readonly segments: readonly Postings[]
  /** Documents that are not removed. */
  readonly documentCount: number
  document(document: number): SourceDocument
  /** Whether a document is of the kind 'formula'. Asked of all that share anything, so it has to be quick. */
  isFormula(document: number): boolean
  /** Asked for the sources of matches alone; may read from disk. */
  source(document: number): SourceText
}
