import type { LoadedDraft } from './load-draft.ts'

const kept = 4

/** The drafts last used, so that an append reads nothing. The least recently used goes first. */
export interface DraftCache {
  get(id: string): LoadedDraft | undefined
  /** Like `get`, without counting as a use. */
  find(id: string): LoadedDraft | undefined
  set(id: string, draft: LoadedDraft): void
  delete(id: string): void
  entries(): Iterable<readonly [string, LoadedDraft]>
}

export function createDraftCache(): DraftCache {
  const drafts = new Map<string, LoadedDraft>()
  const set = (id: string, draft: LoadedDraft) => {
    drafts.delete(id)
    drafts.set(id, draft)
    for (const oldest of drafts.keys()) if (drafts.size > kept) drafts.delete(oldest)
  }
  return {
    get(id) {
      const draft = drafts.get(id)
      if (draft) set(id, draft)
      return draft
    },
    find: id => drafts.get(id),
    set,
    delete: id => drafts.delete(id),
    entries: () => [...drafts],
  }
}
