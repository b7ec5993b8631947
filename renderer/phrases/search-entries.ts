import type { PhraseUse } from '../../core/phrases/phrase.ts'
import type { Speller } from '../desk/pinyin.ts'
import type { CompletionEntry } from './entries.ts'

/** Entries under one heading. */
export interface EntryGroup {
  readonly name: string
  readonly entries: readonly CompletionEntry[]
}

/** The heading of what was used lately. */
export const recentGroup = '最近常用'

const mostRecent = 6
/** The most entries shown at once; the rest is found by typing on. */
const mostShown = 300

/**
 * What a query means, the best first. Without one: what was used lately and often, then all by category. A query is
 * text, the first letters or all letters of the pinyin, or a category.
 */
export function searchEntries(
  entries: readonly CompletionEntry[],
  query: string,
  uses: readonly PhraseUse[],
  spell: Speller | null,
): readonly EntryGroup[] {
  const weights = new Map(uses.map(({ id, times }, position) => [id, times / (1 + position / 4)]))
  const weight = ({ id }: CompletionEntry) => weights.get(id) ?? 0
  if (query === '') {
    const recent = entries.filter(one => weight(one) > 0).toSorted((a, b) => weight(b) - weight(a))
    const rest = grouped(entries.slice(0, mostShown))
    return recent.length === 0 ? rest : [{ name: recentGroup, entries: recent.slice(0, mostRecent) }, ...rest]
  }
  const found = entries
    .map(one => ({ one, rank: rankOf(one, query, spell) }))
    .filter(({ rank }) => rank < noMatch)
    .toSorted((a, b) => a.rank - b.rank || weight(b.one) - weight(a.one))
    .map(({ one }) => one)
  return found.length === 0 ? [] : [{ name: '', entries: found.slice(0, mostShown) }]
}

const noMatch = 10

function rankOf({ text, category }: CompletionEntry, query: string, spell: Speller | null): number {
  const words = text.replace(/〔[^〕]*〕/gu, '').toLowerCase()
  if (words.startsWith(query)) return 0
  if (spell && /^[a-z]+$/u.test(query)) {
    const { initials, full } = spell(words)
    const name = spell(category)
    if (initials.startsWith(query)) return 1
    if (full.startsWith(query)) return 2
    if (name.initials.startsWith(query) || name.full.startsWith(query)) return 3
    if (initials.includes(query)) return 5
    if (query.length > 3 && full.includes(query)) return 6
  }
  if (category.startsWith(query)) return 3
  return text.toLowerCase().includes(query) ? 4 : noMatch
}

function grouped(entries: readonly CompletionEntry[]): readonly EntryGroup[] {
  return [...Map.groupBy(entries, ({ category }) => category)].map(([name, inside]) => ({ name, entries: inside }))
}
