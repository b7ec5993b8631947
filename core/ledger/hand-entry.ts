import type { GenreId } from '../document/genres.ts'
import { isSpoken } from './entry.ts'
import { addTallies, emptyTally, type Tally } from './tally.ts'

/** What a hand-entered line is about: all documents, all speeches, or one genre. */
export type HandSubject = GenreId | 'papers' | 'speeches'

/**
 * Figures of a year that a person entered (手工填报), for documents that are not among the drafts. null stands for what was
 * not entered.
 */
export interface HandEntry {
  readonly year: number
  readonly subject: HandSubject
  readonly documents: number
  readonly pages: number | null
  readonly characters: number | null
  /** Speaking minutes, of speeches alone. */
  readonly minutes: number | null
}

/** Years that may be entered, the most lines that are kept, and the greatest figure of a line. */
export const handEntryLimits = { firstYear: 1980, lastYear: 2100, entries: 1_000, figure: 1_000_000_000 } as const

/** The figures of hand-entered lines of one year: documents, speeches and each genre; null where nothing was entered. */
export interface HandFigures {
  readonly papers: Tally | null
  readonly speeches: Tally | null
  readonly genres: ReadonlyMap<GenreId, Tally>
}

/**
 * The lines of a year as figures; null where there are none. What was entered for all documents, or all speeches, holds;
 * else the genres entered are added up.
 */
export function handFigures(entries: readonly HandEntry[], year: number): HandFigures | null {
  const ofYear = entries.filter(entry => entry.year === year)
  if (ofYear.length === 0) return null
  const genres = new Map<GenreId, Tally>()
  for (const entry of ofYear) {
    if (entry.subject !== 'papers' && entry.subject !== 'speeches') genres.set(entry.subject, tallyOfHand(entry))
  }
  const group = (subject: 'papers' | 'speeches'): Tally | null => {
    const whole = ofYear.find(entry => entry.subject === subject)
    if (whole) return tallyOfHand(whole)
    const own = [...genres].filter(([genre]) => isSpoken(genre) === (subject === 'speeches')).map(([, tally]) => tally)
    return own.length > 0 ? addTallies(own) : null
  }
  return { papers: group('papers'), speeches: group('speeches'), genres }
}

function tallyOfHand({ subject, documents, pages, characters, minutes }: HandEntry): Tally {
  const hasMinutes = subject === 'speeches' || (subject !== 'papers' && isSpoken(subject))
  return {
    ...emptyTally,
    documents,
    pages,
    characters,
    minutes: hasMinutes ? minutes : 0,
    limited: null,
    over: null,
    compared: null,
    repeated: null,
  }
}
