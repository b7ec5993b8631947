import type { DraftStatus } from '../document/draft-status.ts'
import type { LedgerEntry } from '../ledger/entry.ts'
import type { LedgerSheet } from '../ledger/sheets.ts'

/** The most drafts that the service looks at for one page, and compares with the library in one request. */
export const ledgerPageSize = 500
export const mostCompared = 50

/** The most cells of a table that is exported, and the most characters of one of them. */
export const ledgerSheetLimits = { sheets: 10, columns: 60, rows: 200_000, text: 4_000 } as const

/** Asks for some of the drafts that the ledger counts, the last changed first. */
export interface LedgerRequest {
  readonly statuses: readonly DraftStatus[]
  /** Where the page begins; null at the start. */
  readonly before: number | null
}

/** Some drafts with their figures. A page takes half a second at most: it may be short. */
export interface LedgerPage {
  readonly entries: readonly LedgerEntry[]
  /** Where the next page begins; null behind the last. */
  readonly next: number | null
  /** Titles of drafts that could not be opened, and so are not counted. */
  readonly unreadable: readonly string[]
}

/** How much of drafts the library holds. */
export interface LedgerShares {
  /** Shares from 0 to 1 by the ids of drafts; those that are no more are missing. */
  readonly shares: Readonly<Record<string, number>>
  /** Whether the library holds nothing to compare with: no share is told then. */
  readonly isEmpty: boolean
}

/** The ledger as a file. */
export interface LedgerExport {
  /** The file's name without its ending. */
  readonly name: string
  readonly kind: 'xlsx' | 'csv'
  readonly sheets: readonly LedgerSheet[]
}
