import type { Speller } from './pinyin.ts'

/** What the palette offers: a command, a draft to open or a heading to go to. */
export interface PaletteEntry {
  readonly id: string
  readonly kind: 'command' | 'draft' | 'heading'
  readonly label: string
  /** Where it stands: the menu, the genre, the length. */
  readonly note: string
  readonly keys?: string
  /** Why it cannot be chosen now. */
  readonly idle?: string
}

/** The most entries of one kind that a search shows. */
const mostOfKind = 40

/**
 * The entries that a query means, the best first: those that begin with it before those that hold it, words before pinyin.
 * Of equals the one used later comes first, then the order given. Without a query: the commands, the recent ones first.
 */
export function searchPalette(
  entries: readonly PaletteEntry[],
  query: string,
  recent: readonly string[],
  spell: Speller | null,
): readonly PaletteEntry[] {
  const words = fold(query).split(/\s+/u).filter(Boolean)
  const turn = (id: string) => (recent.includes(id) ? recent.indexOf(id) : recent.length)
  if (words.length === 0)
    return entries.filter(({ kind, idle }) => kind === 'command' && !idle).toSorted((a, b) => turn(a.id) - turn(b.id))
  const ranked = entries
    .map(entry => ({ entry, rank: rankOf(entry, words, spell) }))
    .filter(({ rank }) => rank < noMatch)
    .toSorted(
      (a, b) =>
        Number(Boolean(a.entry.idle)) - Number(Boolean(b.entry.idle)) ||
        a.rank - b.rank ||
        turn(a.entry.id) - turn(b.entry.id),
    )
    .map(({ entry }) => entry)
  const counts = { command: 0, draft: 0, heading: 0 }
  return ranked.filter(({ kind }) => ++counts[kind] <= mostOfKind)
}

const noMatch = 10

/** Every word must be found; the worst of them counts. */
function rankOf({ label, note }: PaletteEntry, words: readonly string[], spell: Speller | null): number {
  const text = fold(label)
  return Math.max(...words.map(word => rankOfWord(text, fold(note), word, spell)))
}

function rankOfWord(text: string, note: string, word: string, spell: Speller | null): number {
  if (text.startsWith(word)) return 0
  if (text.includes(word)) return 1
  if (spell && /^[a-z0-9]+$/u.test(word)) {
    const { full, initials } = spell(text)
    if (initials.startsWith(word)) return 2
    if (full.startsWith(word)) return 3
    if (initials.includes(word)) return 4
    if (word.length > 2 && full.includes(word)) return 5
  }
  return note.includes(word) ? 6 : noMatch
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}
