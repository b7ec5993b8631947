import misspelled from '../data/misspelled-words.json' with { type: 'json' }
import { titleKey } from '../title-likeness.ts'

/**
 * How a cited name differs from a known one: `marks` alone, its end cut off, characters that are taken for one
 * another, a usual word left out or put in, or otherwise by a character or two.
 */
export type Slip = 'marks' | 'cut' | 'typo' | 'word' | 'other'

/** Words that are left out of titles, or put in, without another document being meant. */
export const looseWords: readonly string[] = ['工作', '实施', '若干', '有关', '具体', '的', '与', '和', '及', '等']
const similar = new Set<string>()
for (const [wrong, right] of Object.entries(misspelled)) {
  if (wrong.length !== right.length) continue
  for (let at = 0; at < wrong.length; at++) {
    if (wrong[at] !== right[at]) similar.add(`${wrong[at]}${right[at]}`).add(`${right[at]}${wrong[at]}`)
  }
}

/** What tells two keys apart that begin and end alike; both parts are empty for equal keys. */
export interface KeyDifference {
  readonly cited: string
  readonly known: string
}

/** Strips what two keys share at both ends. */
export function keyDifference(cited: string, known: string): KeyDifference {
  const shorter = Math.min(cited.length, known.length)
  let head = 0
  while (head < shorter && cited[head] === known[head]) head++
  let foot = 0
  while (foot < shorter - head && cited[cited.length - 1 - foot] === known[known.length - 1 - foot]) foot++
  return { cited: cited.slice(head, cited.length - foot), known: known.slice(head, known.length - foot) }
}

/** Names the slip behind a difference; undefined where more than two characters differ on a side. */
export function slipBehind({ cited, known }: KeyDifference): Slip | undefined {
  if (cited.length > 2 || known.length > 2) return undefined
  if (cited === '' && known === '') return 'marks'
  if (cited === '' || known === '') {
    return looseWords.includes(cited + known) ? 'word' : 'other'
  }
  if (cited.length === known.length) {
    const isSwapped = cited.length === 2 && cited[0] === known[1] && cited[1] === known[0]
    if (isSwapped || [...cited].every((character, at) => areAlike(character, known[at]))) return 'typo'
  }
  return 'other'
}

function areAlike(a: string, b: string | undefined): boolean {
  return a === b || similar.has(`${a}${b}`)
}

/** Whether two names differ by an enumeration mark, a blank or a comma inside them, not in how titles are nested. */
export function differInMarks(cited: string, known: string): boolean {
  return titleKey(cited) === titleKey(known) && innerMarks(cited) !== innerMarks(known)
}

function innerMarks(name: string): string {
  return name.trim().replace(/[^、，,\s·]/g, '')
}
