import type { LedgerPage, LedgerRequest } from '../../../core/contract/ledger.ts'
import { ledgerPageSize } from '../../../core/contract/ledger.ts'
import type { LedgerEntry } from '../../../core/ledger/entry.ts'
import { type LedgerFacts, ledgerFacts } from '../../../core/ledger/facts.ts'
import type { Day } from '../../../core/lint/draft-date.ts'
import type { FactsToKeep, LedgerRow } from '../storage/ledger-rows.ts'
import type { Storage } from '../storage/storage.ts'
import type { CountedBy } from './counted-by.ts'
import { keptFacts } from './kept-facts.ts'

/** How long a page may take before it ends where it is, in milliseconds. */
const patience = 400

/**
 * Counts some drafts, from where they were counted before as far as that holds. Texts come from the storage thread one at
 * a time, so that a save waits for no more than the reading of one.
 */
export async function countPage(
  storage: Storage,
  { statuses, before }: LedgerRequest,
  { setting, mark, library }: CountedBy,
): Promise<LedgerPage> {
  const start = performance.now()
  const rows = await storage.ledgerRows(statuses, before, ledgerPageSize)
  const entries: LedgerEntry[] = []
  const unreadable: string[] = []
  const counted: FactsToKeep[] = []
  let last: LedgerRow | undefined
  for (const row of rows) {
    if (performance.now() - start > patience && last) break
    last = row
    const { id, title } = row.draft
    const known = row.kept && row.kept.setting === mark ? keptFacts(row.kept.facts) : undefined
    if (known) {
      entries.push(entryOf(row, known, library === null || row.kept?.library === library ? row.kept?.repeated : null))
      continue
    }
    const text = await storage.countableText(id)
    if (!text) {
      unreadable.push(title)
      continue
    }
    const facts = ledgerFacts(text.content, setting)
    const repeated = row.kept && text.stamp === row.stamp && row.kept.library === library ? row.kept.repeated : null
    entries.push(entryOf(row, facts, repeated))
    const keptLibrary = repeated === null ? null : library
    counted.push({ id, stamp: text.stamp, setting: mark, facts: JSON.stringify(facts), library: keptLibrary, repeated })
  }
  if (counted.length > 0) await storage.keepFacts(counted)
  const isEnd = rows.length < ledgerPageSize && last === rows.at(-1)
  return { entries, unreadable, next: isEnd ? null : (last?.touched ?? null) }
}

function entryOf({ draft, movedAt }: LedgerRow, facts: LedgerFacts, repeated: number | null | undefined): LedgerEntry {
  const { id, title, genre, status, folderId, tags, revisionOf, updatedAt } = draft
  const { issued, ...figures } = facts
  const decidedAt = status === 'final' || status === 'passed' ? movedAt : null
  const day = issued ?? dayOf(decidedAt ?? updatedAt)
  const daySource = issued ? 'issue' : decidedAt === null ? 'change' : 'decision'
  return {
    id,
    title,
    genre,
    status,
    folderId,
    tags,
    revisionOf,
    day,
    daySource,
    ...figures,
    repeated: repeated ?? null,
  }
}

/** The day of this computer's calendar. */
function dayOf(time: number): Day {
  const date = new Date(time)
  return { year: date.getFullYear(), month: date.getMonth() + 1, day: date.getDate() }
}
