import type { Database } from 'better-sqlite3'
import type { RecoveredDraft, RecoveredState } from '../../../../core/contract/backups.ts'
import { errorSentence, ServiceError } from '../../../../core/contract/errors.ts'
import { draftTitle } from '../../../../core/document/draft.ts'
import { countCharacters } from '../draft-counts.ts'
import { loadDraft } from '../load-draft.ts'
import { recordHash } from '../record-hash.ts'
import { lastMove } from '../status-rows.ts'
import { addVersion, versionNumbers } from '../versions.ts'

/** How a draft stands in a rescued database. `title` is empty where its row is gone and nothing can be opened. */
export interface JudgedDraft extends RecoveredDraft {
  readonly state: Exclude<RecoveredState, 'backup'>
}

interface DraftFacts {
  readonly id: string
  readonly title: string
  readonly renamed: number
  readonly updated_at: number
}

/**
 * Opens one draft of a rescued database and mends its row by what it holds: a title that follows the text is the text's,
 * a row that is gone is made anew. Changes no text.
 */
export function judgeDraft(database: Database, id: string, now: number): JudgedDraft {
  const facts = factsOf(database, id)
  if (!facts) addRow(database, id, now)
  const isAltered = dropAltered(database, id)
  try {
    const { content, seq, notice } = loadDraft(database, id)
    const title = facts && facts.renamed === 1 ? facts.title : draftTitle(content.blocks)
    database
      .prepare('UPDATE drafts SET title = ?, genre = ?, characters = ? WHERE id = ?')
      .run(title.toWellFormed(), content.genre, countCharacters(content.blocks), id)
    if (isAltered) {
      database.prepare('DELETE FROM versions WHERE draft_id = ?').run(id)
      addVersion(database, id, { seq, content }, now)
      return { id, title, state: 'altered', updatedAt: facts?.updated_at ?? null }
    }
    if (facts) {
      return {
        id,
        title,
        state: notice === errorSentence('draft-damaged') ? 'earlier' : 'whole',
        updatedAt: facts.updated_at,
      }
    }
    const updatedAt = lastVersionTime(database, id)
    database
      .prepare('UPDATE drafts SET seq = ?, created_at = ?, updated_at = ? WHERE id = ?')
      .run(seq, updatedAt, updatedAt, id)
    return { id, title, state: 'rebuilt', updatedAt }
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error
    // A draft of a newer program cannot be read by this one, and is kept as it is.
    if (error.code === 'draft-too-new' && facts)
      return { id, title: facts.title, state: 'whole', updatedAt: facts.updated_at }
    return { id, title: facts?.title ?? '', state: 'lost', updatedAt: facts?.updated_at ?? null }
  }
}

/** The ids of all drafts of which a row, a version or a step is there. */
export function knownDrafts(database: Database): readonly string[] {
  return database
    .prepare('SELECT id FROM drafts UNION SELECT draft_id FROM versions UNION SELECT draft_id FROM journal')
    .pluck()
    .all() as readonly string[]
}

/** Takes altered versions out beside sound ones; answers whether there are altered ones alone. */
function dropAltered(database: Database, id: string): boolean {
  const numbers = versionNumbers(database, id)
  const altered = numbers.filter(number => !isIntact(database, id, number))
  if (altered.length === numbers.length) return numbers.length > 0
  for (const number of altered) database.prepare('DELETE FROM versions WHERE number = ?').run(number)
  return false
}

function isIntact(database: Database, id: string, number: number): boolean {
  const row = database.prepare('SELECT seq, content, hash FROM versions WHERE number = ?').get(number) as {
    readonly seq: number
    readonly content: string
    readonly hash: string
  }
  return recordHash(id, row.seq, row.content) === row.hash
}

function factsOf(database: Database, id: string): DraftFacts | undefined {
  return database.prepare('SELECT id, title, renamed, updated_at FROM drafts WHERE id = ?').get(id) as
    | DraftFacts
    | undefined
}

function addRow(database: Database, id: string, now: number): void {
  database
    .prepare(
      `INSERT INTO drafts (id, title, renamed, genre, characters, seq, touched, created_at, updated_at)
       VALUES (?, '', 0, 'speech', 0, 0, (SELECT ifnull(max(touched), 0) + 1 FROM drafts), ?, ?)`,
    )
    .run(id, now, now)
  const move = lastMove(database, id)
  if (move) database.prepare('UPDATE drafts SET status = ? WHERE id = ?').run(move.to, id)
}

function lastVersionTime(database: Database, id: string): number {
  return database.prepare('SELECT max(created_at) FROM versions WHERE draft_id = ?').pluck().get(id) as number
}
