import type { Database } from 'better-sqlite3'
import type { DraftStatus, DraftSummary } from '../../../core/contract/contract.ts'
import { ServiceError } from '../../../core/contract/errors.ts'
import type { DraftContent } from '../../../core/document/draft.ts'
import { toListed } from './draft-rows.ts'
import { type LoadedDraft, loadDraft } from './load-draft.ts'
import { lastMove } from './status-rows.ts'

/** What was kept of a draft for the ledger. `facts` is JSON; `setting` and `library` mark what it was counted by. */
export interface KeptFacts {
  readonly stamp: string
  readonly setting: string
  readonly facts: string
  readonly library: string | null
  readonly repeated: number | null
}

/** A draft that the ledger may count, with the mark of its text and what was kept of that. */
export interface LedgerRow {
  readonly draft: DraftSummary
  readonly stamp: string
  /** When it came to its status, in milliseconds since 1970; null where its log does not tell. */
  readonly movedAt: number | null
  /** Where the next page begins if this draft is the last of one. */
  readonly touched: number
  /** null where nothing was kept, or of an earlier text. */
  readonly kept: KeptFacts | null
}

/** What is to be kept of a draft. */
export interface FactsToKeep extends KeptFacts {
  readonly id: string
}

/** A draft's text for counting. */
export interface CountableText {
  readonly id: string
  readonly stamp: string
  readonly content: DraftContent
}

/** Drafts in these statuses, not in the trash, last touched before `before`; from the start where it is null. */
export function ledgerRows(
  database: Database,
  statuses: readonly DraftStatus[],
  before: number | null,
  most: number,
): readonly LedgerRow[] {
  const rows = database
    .prepare(
      `SELECT ${toListed.columns} FROM drafts WHERE trashed_at IS NULL AND touched < ?
       AND status IN (${statuses.map(() => '?').join(', ')}) ORDER BY touched DESC LIMIT ?`,
    )
    .all(before ?? Number.MAX_SAFE_INTEGER, ...statuses, most)
    .map(toListed.row)
  const find = database.prepare('SELECT stamp, setting, facts, library, repeated FROM ledger WHERE draft_id = ?')
  return rows.map(({ draft, stamp, touched }) => {
    const kept = find.get(draft.id) as KeptFacts | undefined
    const move = lastMove(database, draft.id)
    const movedAt = move?.to === draft.status ? move.at : null
    return { draft, stamp, touched, movedAt, kept: kept?.stamp === stamp ? kept : null }
  })
}

/** A draft's text; null where it is no more or cannot be opened. `known` is the draft as it stands in memory, where it does. */
export function countableText(database: Database, id: string, known: LoadedDraft | undefined): CountableText | null {
  const row = database.prepare(`SELECT ${toListed.columns} FROM drafts WHERE id = ?`).get(id)
  if (row === undefined) return null
  const { stamp } = toListed.row(row)
  try {
    const { content } = known ?? loadDraft(database, id)
    return { id, stamp, content }
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error
    return null
  }
}

/** Keeps what was counted. Drafts that are no more, or are not as they were counted, are passed over. */
export function keepFacts(database: Database, facts: readonly FactsToKeep[]): void {
  const keep = database.prepare(
    `INSERT OR REPLACE INTO ledger (draft_id, stamp, setting, facts, library, repeated)
     SELECT @id, @stamp, @setting, @facts, @library, @repeated FROM drafts
     WHERE id = @id AND seq || '.' || updated_at || '.' || title = @stamp`,
  )
  const write = database.transaction(() => {
    for (const one of facts) keep.run(one)
  })
  write.immediate()
}
