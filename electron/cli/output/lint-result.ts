import type { GenreId } from '../../../core/document/genres.ts'
import type { DocumentCounts } from '../../../core/lint/counts.ts'
import type { Severity } from '../../../core/lint/rule.ts'
import type { Place, Range } from './place.ts'

/** Another place that a message speaks of: a library document, or the draft itself (`documentId` 「draft」). */
export interface RelatedPlace {
  readonly documentId: string
  readonly title: string
  readonly path?: string
  readonly range: Range
  readonly text: string
}

/** One finding of `lint`. Ranges refer to the file's `text`. */
export interface LintMessage extends Place {
  readonly ruleId: string
  readonly severity: Severity
  readonly message: string
  readonly basis?: string
  readonly fix?: { readonly title: string; readonly range: Range; readonly text: string }
  readonly related?: readonly RelatedPlace[]
}

/** What `lint` says of one file. */
export interface LintFile {
  readonly filePath: string
  readonly genre: GenreId
  readonly counts: DocumentCounts
  /** The plain text that ranges refer to: blocks joined by one line feed. */
  readonly text: string
  readonly messages: readonly LintMessage[]
}

/** How many messages of a severity the files hold. */
export function countSeverity(files: readonly LintFile[], severity: Severity): number {
  return files.flatMap(file => file.messages).filter(message => message.severity === severity).length
}
