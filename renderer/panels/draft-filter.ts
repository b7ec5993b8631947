import type { DraftSummary } from '../../core/contract/contract.ts'
import { statusNames } from '../../core/document/draft-status.ts'
import { genreSpec } from '../../core/document/genres.ts'
import type { DraftFilters } from '../desk/draft-list.ts'
import type { Speller } from '../desk/pinyin.ts'

/**
 * Drafts in which every word of the query is found, in their order: in the title, the names of genre and status, a tag,
 * or by the pinyin of the title (initials, or whole from three letters on). Case and width do not matter.
 */
export function filterDrafts(
  drafts: readonly DraftSummary[],
  query: string,
  spell: Speller | null = null,
): readonly DraftSummary[] {
  const words = wordsOf(query)
  if (words.length === 0) return drafts
  return drafts.filter(draft => {
    const text = searchedText(draft)
    return words.every(word => text.includes(word) || (spell !== null && isSpelt(draft.title, word, spell)))
  })
}

const searchedTexts = new WeakMap<DraftSummary, string>()

/** What of a draft the words of a query are looked for in. Made once: a key searches a hundred thousand drafts. */
function searchedText(draft: DraftSummary): string {
  const known = searchedTexts.get(draft)
  if (known !== undefined) return known
  const { title, genre, status, tags } = draft
  const text = fold([title, genreSpec(genre).name, statusNames[status], ...tags].join(' '))
  searchedTexts.set(draft, text)
  return text
}

/** Drafts that the filters let through, in their order. */
export function keepDrafts(drafts: readonly DraftSummary[], filters: DraftFilters): readonly DraftSummary[] {
  const { status, genre, tag, starred } = filters
  return drafts.filter(
    draft =>
      (status === null || draft.status === status) &&
      (genre === null || draft.genre === genre) &&
      (tag === null || draft.tags.includes(tag)) &&
      (!starred || draft.starred),
  )
}

/** The drafts changed last, the latest first. */
export function recentDrafts(drafts: readonly DraftSummary[], most: number): readonly DraftSummary[] {
  return drafts.toSorted((a, b) => b.updatedAt - a.updatedAt).slice(0, most)
}

/** Items of any list whose text holds every word of the query. */
export function filterByText<T>(items: readonly T[], query: string, text: (item: T) => string): readonly T[] {
  const words = wordsOf(query)
  return words.length === 0 ? items : items.filter(item => words.every(word => fold(text(item)).includes(word)))
}

function isSpelt(title: string, word: string, spell: Speller): boolean {
  if (!/^[a-z0-9]+$/u.test(word)) return false
  const { initials, full } = spell(title)
  return initials.includes(word) || (word.length > 2 && full.includes(word))
}

function wordsOf(query: string): readonly string[] {
  return fold(query).split(/\s+/u).filter(Boolean)
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}
