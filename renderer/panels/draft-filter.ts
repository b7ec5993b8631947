import type { DraftSummary } from '../../core/contract/contract.ts'
import { genreSpec } from '../../core/document/genres.ts'

/** Drafts whose title or genre holds every word of the query, the last changed first. Case and width do not matter. */
export function filterDrafts(drafts: readonly DraftSummary[], query: string): readonly DraftSummary[] {
  const words = fold(query).split(/\s+/u).filter(Boolean)
  return drafts
    .filter(draft => {
      const text = fold(`${draft.title} ${genreSpec(draft.genre).name}`)
      return words.every(word => text.includes(word))
    })
    .toSorted((a, b) => b.updatedAt - a.updatedAt)
}

/** Items of any list whose text holds every word of the query. */
export function filterByText<T>(items: readonly T[], query: string, text: (item: T) => string): readonly T[] {
  const words = fold(query).split(/\s+/u).filter(Boolean)
  return words.length === 0 ? items : items.filter(item => words.every(word => fold(text(item)).includes(word)))
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}
