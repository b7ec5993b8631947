import type { Database } from 'better-sqlite3'
import type { DraftSummary } from '../../../core/contract/contract.ts'
import { ServiceError } from '../../../core/contract/errors.ts'
import { isDraftStatus } from '../../../core/document/draft-status.ts'
import type { GenreId } from '../../../core/document/genres.ts'

/** What the `drafts` table knows of a draft beside what its list shows. */
export interface DraftRecord {
  readonly summary: DraftSummary
  /** Whether a person named it; else the name follows the text. */
  readonly renamed: boolean
  /** The number of the last step of its journal. */
  readonly seq: number
}

interface DraftRow {
  readonly id: string
  readonly title: string
  readonly renamed: number
  readonly genre: string
  readonly characters: number
  readonly seq: number
  readonly created_at: number
  readonly updated_at: number
  readonly trashed_at: number | null
}

/** What `place-drafts.ts` and `move-drafts.ts` write; `tags` is a list in JSON. */
interface PlacedRow extends DraftRow {
  readonly status: string
  readonly folder_id: string | null
  readonly starred: number
  readonly revision_of: string | null
  readonly tags: string
}

const columns = 'id, title, renamed, genre, characters, seq, created_at, updated_at, trashed_at'

const tags = 'SELECT tag FROM draft_tags WHERE draft_id = drafts.id ORDER BY place'
const shownColumns = `${columns}, status, folder_id, starred, revision_of, (SELECT json_group_array(tag) FROM (${tags})) AS tags`

/** Reads rows of `drafts` as lists need them: the draft, what orders it, and a mark of its text and name. */
export const toListed = {
  columns: `${shownColumns}, touched, seq || '.' || updated_at || '.' || title AS stamp`,
  row(row: unknown) {
    const { touched, stamp } = row as { readonly touched: number; readonly stamp: string }
    return { draft: fromRow(row as PlacedRow).summary, touched, stamp }
  },
} as const

/** Drafts in the list or in the trash, the last changed first. */
export function listDrafts(database: Database, trashed: boolean): readonly DraftSummary[] {
  const rows = database
    .prepare(
      `SELECT ${shownColumns} FROM drafts WHERE trashed_at IS ${trashed ? 'NOT NULL' : 'NULL'} ORDER BY touched DESC, id`,
    )
    .all() as readonly PlacedRow[]
  return rows.map(row => fromRow(row).summary)
}

/** One draft's record; undefined where there is none. */
export function findDraft(database: Database, id: string): DraftRecord | undefined {
  const row = database.prepare(`SELECT ${shownColumns} FROM drafts WHERE id = ?`).get(id) as PlacedRow | undefined
  return row && fromRow(row)
}

/** One draft's record. Throws ServiceError `draft-not-found`. */
export function getDraft(database: Database, id: string): DraftRecord {
  const record = findDraft(database, id)
  if (!record) throw new ServiceError('draft-not-found')
  return record
}

/** Writes a record, new or changed, and puts the draft first in the list. What `PlacedRow` adds stays as it is. */
export function putDraft(database: Database, record: DraftRecord): void {
  const names = columns.split(', ')
  const changes = names.slice(1).map(name => `${name} = excluded.${name}`)
  database
    .prepare(
      `INSERT INTO drafts (${columns}, touched)
       VALUES (${names.map(name => `@${name}`).join(', ')}, (SELECT ifnull(max(touched), 0) + 1 FROM drafts))
       ON CONFLICT (id) DO UPDATE SET ${changes.join(', ')}, touched = excluded.touched`,
    )
    .run(toRow(record))
}

function fromRow(row: PlacedRow): DraftRecord {
  const summary: DraftSummary = {
    id: row.id,
    title: row.title,
    genre: row.genre as GenreId,
    characters: row.characters,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    trashedAt: row.trashed_at,
    status: isDraftStatus(row.status) ? row.status : 'drafting',
    folderId: row.folder_id,
    tags: row.tags === '[]' ? [] : (JSON.parse(row.tags) as readonly string[]),
    starred: row.starred === 1,
    ...(row.revision_of !== null && { revisionOf: row.revision_of }),
  }
  return { summary, renamed: row.renamed === 1, seq: row.seq }
}

function toRow({ summary, renamed, seq }: DraftRecord): DraftRow {
  return {
    id: summary.id,
    // SQLite turns a lone surrogate into three marks; one U+FFFD is kinder, and the text itself is stored as JSON.
    title: summary.title.toWellFormed(),
    renamed: renamed ? 1 : 0,
    genre: summary.genre,
    characters: summary.characters,
    seq,
    created_at: summary.createdAt,
    updated_at: summary.updatedAt,
    trashed_at: summary.trashedAt,
  }
}
