import type { DraftSummary } from '../../../core/contract/contract.ts'
import type { DraftSearchFilter } from '../../../core/contract/draft-search.ts'

/** What the index knows of a draft. */
export interface IndexedDraft {
  readonly id: string
  readonly number: number
  /** The mark of the text that is in the index; empty where none is yet. */
  stamp: string
  /** What filters ask of it; undefined until the store has told of it in this run. */
  facts: DraftFacts | undefined
}

/** What filters of a search ask of a draft. */
export type DraftFacts = Pick<DraftSummary, 'genre' | 'status' | 'folderId' | 'tags' | 'updatedAt'> & {
  readonly isTrashed: boolean
}

/** The facts of a draft as it is listed. */
export function factsOf({ genre, status, folderId, tags, updatedAt, trashedAt }: DraftSummary): DraftFacts {
  return { genre, status, folderId, tags, updatedAt, isTrashed: trashedAt !== null }
}

/** Whether a filter lets a draft through. Drafts in the trash never pass. */
export function passes(facts: DraftFacts, filter: DraftSearchFilter): boolean {
  const { genre, status, tag, folderId, from, to } = filter
  return (
    !facts.isTrashed &&
    (genre === undefined || facts.genre === genre) &&
    (status === undefined || facts.status === status) &&
    (tag === undefined || facts.tags.includes(tag)) &&
    (folderId === undefined || facts.folderId === folderId) &&
    (from === undefined || facts.updatedAt >= from) &&
    (to === undefined || facts.updatedAt < to)
  )
}
