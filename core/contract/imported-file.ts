import type { DraftContent } from '../document/draft.ts'
import type { FileComment, RevisionCounts, RevisionView } from '../document/word-marks.ts'
import type { FileBytes } from './contract.ts'

/** A file to read as a draft. */
export interface FileToRead extends FileBytes {
  /** How its tracked changes are taken; accepted where nothing is said. */
  readonly revisions?: RevisionView | undefined
}

/** What was read of a file. Nothing is stored yet. */
export interface ImportedFile {
  readonly content: DraftContent
  /** What was left out or guessed, a Chinese sentence each. */
  readonly notices: readonly string[]
  /** The tracked changes of a Word file; absent where it has none. */
  readonly revisions?: RevisionCounts
  /** The comments of a Word file, which are no part of `content`; absent where it has none. */
  readonly comments?: readonly FileComment[]
}
