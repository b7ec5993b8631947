import type { Database } from 'better-sqlite3'
import { isDraftStatus } from '../../../core/document/draft-status.ts'
import type { StatusMove } from '../../../core/document/status-log.ts'
import { recordHash } from './record-hash.ts'

interface MoveRow {
  readonly place: number
  readonly entry: string
  readonly hash: string
}

/** What a stored move proves itself by. It is not that of a step at the same number. */
export function moveHash(draftId: string, place: number, entry: string): string {
  return recordHash(`status\n${draftId}`, place, entry)
}

/** Adds a move behind all others of its draft. */
export function addMove(database: Database, draftId: string, move: StatusMove): void {
  const place =
    1 +
    (database.prepare('SELECT ifnull(max(place), 0) FROM status_log WHERE draft_id = ?').pluck().get(draftId) as number)
  const entry = JSON.stringify({ ...move, author: move.author.toWellFormed(), reason: move.reason.toWellFormed() })
  database
    .prepare('INSERT INTO status_log (draft_id, place, entry, hash) VALUES (?, ?, ?, ?)')
    .run(draftId, place, entry, moveHash(draftId, place, entry))
}

/** The moves of a draft, the first one first. One that was altered is left out: the others still tell what they know. */
export function statusLog(database: Database, draftId: string): readonly StatusMove[] {
  const rows = database
    .prepare('SELECT place, entry, hash FROM status_log WHERE draft_id = ? ORDER BY place')
    .all(draftId) as readonly MoveRow[]
  return rows.flatMap(row => moveOf(draftId, row) ?? [])
}

/** The last move of a draft; null where there is none, or it was altered. */
export function lastMove(database: Database, draftId: string): StatusMove | null {
  const row = database
    .prepare('SELECT place, entry, hash FROM status_log WHERE draft_id = ? ORDER BY place DESC LIMIT 1')
    .get(draftId) as MoveRow | undefined
  return (row && moveOf(draftId, row)) ?? null
}

function moveOf(draftId: string, { place, entry, hash }: MoveRow): StatusMove | undefined {
  if (moveHash(draftId, place, entry) !== hash) return undefined
  const move = JSON.parse(entry) as StatusMove
  // A program of later days may know another status.
  return isDraftStatus(move.from) && isDraftStatus(move.to) ? move : undefined
}
