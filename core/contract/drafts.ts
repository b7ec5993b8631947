import type { DraftEdit } from '../document/block-edit.ts'
import type { DraftContent } from '../document/draft.ts'
import type { DraftStatus } from '../document/draft-status.ts'
import type { GenreId } from '../document/genres.ts'

/** A draft as the lists show it, without its text. */
export interface DraftSummary {
  readonly id: string
  readonly title: string
  readonly genre: GenreId
  /** Word's 字数. */
  readonly characters: number
  /** Milliseconds since 1970, for show only: order comes from `seq` and `updatedAt` of one computer. */
  readonly createdAt: number
  readonly updatedAt: number
  readonly trashedAt: number | null
  readonly status: DraftStatus
  readonly folderId: string | null
  /** In the order in which they were given. */
  readonly tags: readonly string[]
  readonly starred: boolean
  /** The draft that it revises, as long as that one is there. */
  readonly revisionOf?: string | undefined
}

/** Drafts that move to a status, who moves them, and why. */
export interface StatusChange {
  readonly ids: readonly string[]
  readonly status: DraftStatus
  /** Nobody's name where nothing is said. */
  readonly author?: string | undefined
  /** Needed for 退回 (article 21). */
  readonly reason?: string | undefined
}

/** A draft with its text, as it goes onto the desk. */
export interface OpenedDraft {
  readonly summary: DraftSummary
  readonly content: DraftContent
  /** The number of the last step of the journal. */
  readonly seq: number
  /** A sentence, where damage was found and an earlier state had to serve. */
  readonly notice: string | null
}

/** Changes of a draft on their way to the journal. */
export interface DraftAppend {
  readonly id: string
  /** The number that the window believes to be last. The same append sent twice is stored once. */
  readonly seq: number
  readonly edits: readonly DraftEdit[]
}

/** What was written to the journal, once it is on disk. */
export interface AppendedDraft {
  readonly seq: number
  /** Milliseconds since 1970. Everything up to `seq` is on disk. */
  readonly savedAt: number
}
