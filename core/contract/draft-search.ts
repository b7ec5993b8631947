import type { DraftStatus } from '../document/draft-status.ts'
import type { GenreId } from '../document/genres.ts'
import type { FoundPlaces } from '../text/search/found-places.ts'
import type { DraftSummary } from './contract.ts'

/** The longest query and the most drafts of one answer. */
export const longestQuery = 200
export const mostFound = 1000

/** What a search of all drafts is narrowed to; what is absent narrows nothing. */
export interface DraftSearchFilter {
  readonly genre?: GenreId | undefined
  readonly status?: DraftStatus | undefined
  readonly tag?: string | undefined
  /** null for drafts that lie in no folder. */
  readonly folderId?: string | null | undefined
  /** Last changed at or after, and before, in milliseconds since 1970. */
  readonly from?: number | undefined
  readonly to?: number | undefined
}

/** A search of the texts of all drafts that are not in the trash. */
export interface DraftSearch {
  /** Words that must all occur; phrases in quotation marks. Case and width do not matter. */
  readonly query: string
  readonly filter: DraftSearchFilter
  /** How many drafts to answer with, the last changed first. */
  readonly most: number
}

/** A draft in which every word occurs. */
export interface FoundDraft extends FoundPlaces {
  readonly draft: DraftSummary
}

export interface FoundDrafts {
  readonly drafts: readonly FoundDraft[]
  /** How many drafts there are in all; at most so many where `isExact` is false. */
  readonly total: number
  readonly isExact: boolean
  /** False where a later search took its place; the rest is then empty. */
  readonly isComplete: boolean
  /** Drafts whose text is still to be read in. */
  readonly pending: number
}
