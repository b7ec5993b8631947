import { isSpoken, type LedgerEntry } from './entry.ts'

/** Figures of some drafts together. null stands for what nobody knows, as where a person did not enter it. */
export interface Tally {
  readonly documents: number
  readonly characters: number | null
  readonly pages: number | null
  /** Speaking minutes of spoken genres, rounded to a tenth; 0 where there are none. */
  readonly minutes: number | null
  /** Drafts that a limit binds, and those of them that are over it. */
  readonly limited: number | null
  readonly over: number | null
  /** 字数 of the drafts that were compared with the library, and how many of them it holds. */
  readonly compared: number | null
  readonly repeated: number | null
}

/** The figures of no draft. */
export const emptyTally: Tally = {
  documents: 0,
  characters: 0,
  pages: 0,
  minutes: 0,
  limited: 0,
  over: 0,
  compared: 0,
  repeated: 0,
}

const figures = Object.keys(emptyTally) as readonly (keyof Tally)[]

/** Adds up; what is unknown of one is unknown of all. */
export function addTallies(tallies: readonly Tally[]): Tally {
  return tallies.reduce((sum, one) => {
    const added = figures.map(name => {
      const [a, b] = [sum[name], one[name]]
      return [name, a === null || b === null ? null : a + b]
    })
    const both = Object.fromEntries(added) as unknown as Tally
    return { ...both, minutes: both.minutes === null ? null : tenth(both.minutes) }
  }, emptyTally)
}

/** The figures of drafts. */
export function tallyOf(entries: readonly LedgerEntry[]): Tally {
  let [characters, pages, minutes, limited, over, compared, repeated] = [0, 0, 0, 0, 0, 0, 0]
  for (const entry of entries) {
    characters += entry.characters
    pages += entry.pages
    if (isSpoken(entry.genre)) minutes += entry.minutes
    if (entry.over !== null) limited++
    if (entry.over) over++
    if (entry.repeated === null) continue
    compared += entry.characters
    repeated += entry.repeated * entry.characters
  }
  return { documents: entries.length, characters, pages, minutes: tenth(minutes), limited, over, compared, repeated }
}

/** 篇均字数, whole characters; null where there is no draft or the 字数 is unknown. */
export function averageCharacters({ documents, characters }: Tally): number | null {
  return documents === 0 || characters === null ? null : Math.round(characters / documents)
}

/** Share over the limit, of the drafts that a limit binds, 0 to 1; null where none is bound. */
export function overShare({ limited, over }: Tally): number | null {
  return !limited || over === null ? null : over / limited
}

/** Share of the text that the library holds, of the drafts compared with it, 0 to 1; null where none was. */
export function repeatedShare({ compared, repeated }: Tally): number | null {
  return !compared || repeated === null ? null : repeated / compared
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10
}
