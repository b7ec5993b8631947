import type { DraftStatus } from '../document/draft-status.ts'
import { type GenreId, genreSpec } from '../document/genres.ts'
import type { Day } from '../lint/draft-date.ts'

/** Which drafts the ledger counts: 定稿, those that have passed as well, or all that are not in the trash. */
export const ledgerScopes = ['final', 'passed', 'all'] as const

export type LedgerScope = (typeof ledgerScopes)[number]

/** The words for each scope. */
export const scopeNames: Readonly<Record<LedgerScope, string>> = {
  final: '只计定稿',
  passed: '计通过和定稿',
  all: '全部稿件',
}

/** The statuses that a scope takes in. */
export const scopeStatuses: Readonly<Record<LedgerScope, readonly DraftStatus[]>> = {
  final: ['final'],
  passed: ['passed', 'final'],
  all: ['drafting', 'submitted', 'returned', 'passed', 'final'],
}

/** What puts a draft into its year: 成文日期, the day it passed or became 定稿, or the day it was last changed. */
export type DaySource = 'issue' | 'decision' | 'change'

/** The words for each source of a day. */
export const daySourceNames: Readonly<Record<DaySource, string>> = {
  issue: '成文日期',
  decision: '办结日期',
  change: '最后修改日期',
}

/** One draft as the ledger counts it. */
export interface LedgerEntry {
  readonly id: string
  readonly title: string
  readonly genre: GenreId
  readonly status: DraftStatus
  readonly folderId: string | null
  readonly tags: readonly string[]
  /** The draft that it revises, as long as that one is there. */
  readonly revisionOf?: string | undefined
  readonly day: Day
  readonly daySource: DaySource
  /** Word's 字数. */
  readonly characters: number
  readonly pages: number
  /** Speaking minutes, for every genre; only those of spoken ones are added up. */
  readonly minutes: number
  /** Whether it is over one of the limits that bind it; null where none does. */
  readonly over: boolean | null
  /** Share of its text that the library holds, 0 to 1; null as long as it was not compared. */
  readonly repeated: number | null
}

/** What the ledger is narrowed to; null takes all. `folderIds` are a folder and those within it. */
export interface LedgerFilter {
  readonly folderIds: readonly string[] | null
  readonly tag: string | null
}

/** Whether a genre counts as 讲话、发言 and by minutes, not as a document that is sent out. */
export function isSpoken(genre: GenreId): boolean {
  return genreSpec(genre).spoken
}

/**
 * The drafts that a ledger counts. Of a draft and the 修订稿 made of it only the latter counts once it is among them
 * itself: one document is not counted twice.
 */
export function countedEntries(
  entries: readonly LedgerEntry[],
  scope: LedgerScope,
  { folderIds, tag }: LedgerFilter,
): readonly LedgerEntry[] {
  const ofScope = entries.filter(({ status }) => scopeStatuses[scope].includes(status))
  const revised = new Set(ofScope.map(({ revisionOf }) => revisionOf))
  return ofScope.filter(
    entry =>
      !revised.has(entry.id) &&
      (folderIds === null || (entry.folderId !== null && folderIds.includes(entry.folderId))) &&
      (tag === null || entry.tags.includes(tag)),
  )
}
