import { folded } from './query.ts'

/** The most terms of one query; what goes beyond is left out. */
const mostTerms = 16

/** How a search of many texts folds them: case and width do not matter, as with 查找 unless told otherwise. */
const loose = { matchesCase: false, matchesWidth: false } as const

/** A text without the differences that do not count, of the same length in UTF-16 units. */
export function foldedText(text: string): string {
  return folded(text, loose)
}

/**
 * The terms of a query, folded, each once: words parted by spaces of any width, and phrases in quotation marks (straight
 * or Chinese), which may hold spaces. An open quotation mark reaches to the end. Empty where nothing is asked.
 */
export function searchTerms(query: string): readonly string[] {
  const terms = new Set<string>()
  for (const [, straight, chinese, word] of foldedText(query).matchAll(/"([^"]*)"?|“([^”]*)”?|([^\s"“]+)/gu)) {
    const term = (straight ?? chinese ?? word ?? '').trim()
    if (term !== '') terms.add(term)
  }
  return [...terms].slice(0, mostTerms)
}
