import type { LibraryKind, RepetitionMatch } from '../repetition/match.ts'
import type { ErrorCode } from './errors.ts'

/** A document of the library, without its text. */
export interface LibraryDocument {
  readonly id: string
  readonly title: string
  readonly path: string
  readonly kind: LibraryKind
  readonly characters: number
  readonly addedAt: number
  /** Who issued it, its 发文字号, and its date as YYYY-MM-DD; absent where they are not known. */
  readonly issuer?: string
  readonly number?: string
  readonly date?: string
  /** The stored text was found altered: nothing is compared with it until its file is added again. */
  readonly isDamaged?: true
}

/** The size and state of the library. */
export interface LibraryStats {
  readonly documents: number
  readonly characters: number
  /** Bytes of the index on disk: fingerprints and places, no text. */
  readonly indexBytes: number
  /** Bytes of the stored texts as UTF-8. */
  readonly textBytes: number
  /** Bytes of the normalised texts on disk, by which the places that the index names are verified. */
  readonly normalisedBytes: number
  /** Parts in which the index stands on disk. */
  readonly segments: number
  /** Documents that look-ups do not see yet. */
  readonly unindexed: number
  /** Documents whose stored text was found altered since the library was opened. */
  readonly damagedDocuments: number
  readonly health: 'intact' | 'rebuilding'
}

/** What became of files that were to join the library. */
export interface LibraryAddition {
  readonly added: number
  readonly unchanged: number
  /** How many of those added took the place of an earlier version. */
  readonly replaced?: number
  readonly skipped: readonly SkippedFile[]
  readonly documents: number
  readonly characters: number
  readonly seconds: number
}

/** A file that was not imported: the whole reason, and its code where it is a failure of the closed list. */
export interface SkippedFile {
  readonly path: string
  readonly reason: string
  readonly code?: ErrorCode
}

/** A document of the library with its text. */
export interface LibraryText extends LibraryDocument {
  readonly text: string
}

/** What paragraphs share with the library. */
export interface RepetitionReply {
  /** One list a paragraph asked about; ranges are offsets in it. */
  readonly matches: readonly (readonly RepetitionMatch[])[]
}
