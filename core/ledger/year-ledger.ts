import { type GenreId, genres } from '../document/genres.ts'
import { isSpoken, type LedgerEntry } from './entry.ts'
import { type HandEntry, handFigures } from './hand-entry.ts'
import { addTallies, type Tally, tallyOf } from './tally.ts'

/** The ledger of one year. null stands for figures that nobody knows. */
export interface YearLedger {
  readonly year: number
  /** Whether its figures were entered by hand: then they stand in place of those counted. */
  readonly isHand: boolean
  readonly total: Tally | null
  /** Documents that are sent out: every genre that is not read aloud. */
  readonly papers: Tally | null
  /** 讲话、发言 and what else is read aloud. */
  readonly speeches: Tally | null
  /** Only genres with figures. */
  readonly genres: ReadonlyMap<GenreId, Tally>
  /** January first; null where the figures were entered by hand, for the year alone. */
  readonly months: readonly Tally[] | null
  /** The drafts behind the figures, the latest first. */
  readonly entries: readonly LedgerEntry[]
}

const unknown: Omit<YearLedger, 'year'> = {
  isHand: false,
  total: null,
  papers: null,
  speeches: null,
  genres: new Map(),
  months: null,
  entries: [],
}

/**
 * The ledger of a year, of drafts that count and of what was entered by hand. A year that has neither is unknown, not
 * zero: nothing is compared with it.
 */
export function yearLedger(entries: readonly LedgerEntry[], hand: readonly HandEntry[], year: number): YearLedger {
  const figures = handFigures(hand, year)
  if (figures) {
    const { papers, speeches, genres } = figures
    const known = [papers, speeches].filter(tally => tally !== null)
    const total = known.length > 0 ? addTallies(known) : null
    return { year, isHand: true, total, papers, speeches, genres, months: null, entries: [] }
  }
  const own = entries.filter(({ day }) => day.year === year).toSorted(byDay)
  if (own.length === 0) return { ...unknown, year }
  const ofGenre = Map.groupBy(own, ({ genre }) => genre)
  return {
    year,
    isHand: false,
    total: tallyOf(own),
    papers: tallyOf(own.filter(({ genre }) => !isSpoken(genre))),
    speeches: tallyOf(own.filter(({ genre }) => isSpoken(genre))),
    genres: new Map([...ofGenre].map(([genre, some]) => [genre, tallyOf(some)])),
    months: Array.from({ length: 12 }, (_, index) => tallyOf(own.filter(({ day }) => day.month === index + 1))),
    entries: own,
  }
}

/** The years that there are figures of, the latest first; `present` is always among them. */
export function ledgerYears(
  entries: readonly LedgerEntry[],
  hand: readonly HandEntry[],
  present: number,
): readonly number[] {
  const years = new Set([present, ...entries.map(({ day }) => day.year), ...hand.map(({ year }) => year)])
  return [...years].sort((a, b) => b - a)
}

/** One genre in the two years that are compared. */
export interface GenrePair {
  readonly genre: GenreId
  readonly now: Tally | null
  readonly before: Tally | null
}

/** The genres of either year: those with most documents first, then in the order of the table of genres. */
export function genrePairs(now: YearLedger, before: YearLedger): readonly GenrePair[] {
  const none = (ledger: YearLedger) => (ledger.isHand || ledger.total === null ? null : tallyOf([]))
  return genres
    .map(({ id }) => ({
      genre: id,
      now: now.genres.get(id) ?? none(now),
      before: before.genres.get(id) ?? none(before),
    }))
    .filter(({ genre }) => now.genres.has(genre) || before.genres.has(genre))
    .sort((a, b) => documentsOf(b.now) - documentsOf(a.now) || documentsOf(b.before) - documentsOf(a.before))
}

function documentsOf(tally: Tally | null): number {
  return tally?.documents ?? 0
}

function byDay({ day: a }: LedgerEntry, { day: b }: LedgerEntry): number {
  return b.month - a.month || b.day - a.day
}
