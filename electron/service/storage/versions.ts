import type { Database } from 'better-sqlite3'
import { parseDraftContent } from '../../../core/contract/draft-schema.ts'
import type { VersionCause } from '../../../core/contract/draft-versions.ts'
import { ServiceError } from '../../../core/contract/errors.ts'
import type { DraftContent } from '../../../core/document/draft.ts'
import { countCharacters } from './draft-counts.ts'
import { recordHash } from './record-hash.ts'
import { isDamage } from './sqlite-errors.ts'

/** A whole draft as it was at step `seq`. */
export interface Version {
  readonly seq: number
  readonly content: DraftContent
}

/** A stored version and whether its hash holds. */
export interface ReadVersion extends Version {
  readonly isIntact: boolean
}

interface VersionRow {
  readonly seq: number
  readonly content: string
  readonly hash: string
}

/** Stores a whole draft, as it was at `at`, as its newest version. */
export function addVersion(
  database: Database,
  draftId: string,
  { seq, content }: Version,
  at: number,
  cause: VersionCause = 'auto',
): void {
  const json = JSON.stringify(content)
  const hash = recordHash(draftId, seq, json)
  database
    .prepare(
      'INSERT INTO versions (draft_id, seq, content, hash, created_at, cause, characters) VALUES (?, ?, ?, ?, ?, ?, ?)',
    )
    .run(draftId, seq, json, hash, at, cause, countCharacters(content.blocks))
}

/** The numbers of a draft's versions, the newest first. */
export function versionNumbers(database: Database, draftId: string): readonly number[] {
  return database
    .prepare('SELECT number FROM versions WHERE draft_id = ? ORDER BY number DESC')
    .pluck()
    .all(draftId) as readonly number[]
}

/**
 * Reads one version; undefined where nothing of it can be read. Throws ServiceError `draft-too-new` for an intact
 * version that a newer program wrote.
 */
export function readVersion(database: Database, draftId: string, number: number): ReadVersion | undefined {
  const row = readRow(database, number)
  if (!row) return undefined
  const isIntact = recordHash(draftId, row.seq, row.content) === row.hash
  try {
    return { seq: row.seq, content: parseDraftContent(JSON.parse(row.content)), isIntact }
  } catch (error) {
    if (isIntact && error instanceof ServiceError) throw error
    return undefined
  }
}

function readRow(database: Database, number: number): VersionRow | undefined {
  try {
    return database.prepare('SELECT seq, content, hash FROM versions WHERE number = ?').get(number) as
      | VersionRow
      | undefined
  } catch (error) {
    if (isDamage(error)) return undefined
    throw error
  }
}
