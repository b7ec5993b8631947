import { randomUUID } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import type { ChangeMark, DraftSummary } from '../../../core/contract/contract.ts'
import { toListed } from './draft-rows.ts'

/** Drafts of the list and the trash, and beside each a mark that changes whenever its text or name does. */
export interface DraftRows {
  readonly drafts: readonly DraftSummary[]
  readonly stamps: readonly string[]
}

/** Some drafts, the last changed first, and where the next ones begin; null behind the last. */
export interface DraftRowsPage extends DraftRows {
  readonly next: number | null
  /** What has changed since this page was read is told by it. */
  readonly mark: ChangeMark
}

export interface ChangedRows extends DraftRows {
  /** Ids of drafts that are no more. */
  readonly removed: readonly string[]
  readonly mark: ChangeMark
}

/** Tells what became of drafts since an earlier moment of the same connection. */
export interface DraftChangeLog {
  /** Drafts last touched before `before`; the first ones where it is null. */
  page(before: number | null, most: number): DraftRowsPage
  /** What has changed since a mark; null where the mark is of another connection. */
  since(mark: ChangeMark): ChangedRows | null
  /** Drafts by their ids; what is no more is left out. */
  named(ids: readonly string[]): readonly DraftSummary[]
}

// DELETE and INSERT: in a trigger, OR REPLACE would give way to the OR IGNORE of the statement that fires it.
const note = (id: string) => `DELETE FROM draft_change WHERE id = ${id}; INSERT INTO draft_change (id) VALUES (${id});`

const watched = [
  ['INSERT', 'drafts', 'NEW.id'],
  ['UPDATE', 'drafts', 'NEW.id'],
  ['DELETE', 'drafts', 'OLD.id'],
  ['INSERT', 'draft_tags', 'NEW.draft_id'],
  ['UPDATE', 'draft_tags', 'NEW.draft_id'],
  ['DELETE', 'draft_tags', 'OLD.draft_id'],
] as const

/**
 * Follows the drafts of a connection from now on, whichever operation changes them. The notes are kept in memory and
 * roll back with the transaction that made them; nothing is written to the file.
 */
export function followChanges(database: Database): DraftChangeLog {
  const epoch = randomUUID()
  database.pragma('temp_store = MEMORY')
  database.exec('CREATE TEMP TABLE draft_change (at INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE)')
  for (const [act, table, id] of watched)
    database.exec(
      `CREATE TEMP TRIGGER draft_change_${act}_${table} AFTER ${act} ON main.${table} BEGIN ${note(id)} END`,
    )
  const latest = database.prepare('SELECT ifnull(max(at), 0) FROM temp.draft_change').pluck()
  const mark = (): ChangeMark => ({ epoch, at: latest.get() as number })

  return {
    page(before, most) {
      const present = mark()
      const rows = database
        .prepare(`SELECT ${toListed.columns} FROM drafts WHERE touched < ? ORDER BY touched DESC LIMIT ?`)
        .all(before ?? Number.MAX_SAFE_INTEGER, most)
        .map(toListed.row)
      const next = rows.length < most ? null : (rows.at(-1)?.touched ?? null)
      return { ...columnsOf(rows), next, mark: present }
    },
    since(earlier) {
      if (earlier.epoch !== epoch) return null
      const present = mark()
      if (present.at === earlier.at) return { drafts: [], stamps: [], removed: [], mark: present }
      const ids = database.prepare('SELECT id FROM temp.draft_change WHERE at > ?').pluck().all(earlier.at) as string[]
      const find = database.prepare(`SELECT ${toListed.columns} FROM drafts WHERE id = ?`)
      const found = ids.map(id => find.get(id))
      return {
        ...columnsOf(found.filter(row => row !== undefined).map(toListed.row)),
        removed: ids.filter((_, index) => found[index] === undefined),
        mark: present,
      }
    },
    named(ids) {
      const find = database.prepare(`SELECT ${toListed.columns} FROM drafts WHERE id = ?`)
      return ids
        .map(id => find.get(id))
        .filter(row => row !== undefined)
        .map(row => toListed.row(row).draft)
    },
  }
}

function columnsOf(rows: readonly { readonly draft: DraftSummary; readonly stamp: string }[]): DraftRows {
  return { drafts: rows.map(({ draft }) => draft), stamps: rows.map(({ stamp }) => stamp) }
}
