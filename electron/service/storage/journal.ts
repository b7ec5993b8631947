import type { Database } from 'better-sqlite3'
import { draftEditSchema } from '../../../core/contract/draft-schema.ts'
import type { DraftEdit } from '../../../core/document/block-edit.ts'
import { recordHash } from './record-hash.ts'
import { isDamage } from './sqlite-errors.ts'

interface JournalRow {
  readonly seq: number
  readonly edit: string
  readonly hash: string
}

/** Adds steps after `seq`, which is the last step so far. Answers how many UTF-16 units they take. */
export function addSteps(database: Database, draftId: string, seq: number, edits: readonly DraftEdit[]): number {
  const insert = database.prepare('INSERT INTO journal (draft_id, seq, edit, hash) VALUES (?, ?, ?, ?)')
  let size = 0
  edits.forEach((edit, index) => {
    const json = JSON.stringify(edit)
    const number = seq + index + 1
    insert.run(draftId, number, json, recordHash(draftId, number, json))
    size += json.length
  })
  return size
}

/**
 * The intact steps that follow `seq` without a gap, as JSON. Stops before the first that is missing or altered; what
 * lies behind it cannot be trusted to fit.
 */
export function* stepsAfter(database: Database, draftId: string, seq: number): Generator<string, void> {
  const select = database.prepare('SELECT seq, edit, hash FROM journal WHERE draft_id = ? AND seq = ?')
  for (let number = seq + 1; ; number++) {
    let row: JournalRow | undefined
    try {
      row = select.get(draftId, number) as JournalRow | undefined
    } catch (error) {
      if (!isDamage(error)) throw error
    }
    if (!row || recordHash(draftId, number, row.edit) !== row.hash) return
    yield row.edit
  }
}

/** Reads a stored step. Throws ZodError where it is none. */
export function parseStep(json: string): DraftEdit {
  return draftEditSchema.parse(JSON.parse(json))
}

/** The number of the last step stored, intact or not; 0 where there is none. */
export function lastStep(database: Database, draftId: string): number {
  return database.prepare('SELECT ifnull(max(seq), 0) FROM journal WHERE draft_id = ?').pluck().get(draftId) as number
}

/** Forgets steps up to `seq`. Later versions hold what they led to. */
export function forgetSteps(database: Database, draftId: string, seq: number): void {
  database.prepare('DELETE FROM journal WHERE draft_id = ? AND seq <= ?').run(draftId, seq)
}
