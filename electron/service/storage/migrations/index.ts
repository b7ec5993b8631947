import type { Database } from 'better-sqlite3'
import { ServiceError } from '../../../../core/contract/errors.ts'
import { createDrafts } from './001-drafts.ts'
import { addFoldersAndTags } from './002-folders-and-tags.ts'
import { addVersionFacts } from './003-version-facts.ts'
import { addStatusLog } from './004-status-log.ts'
import { addLedger } from './005-ledger.ts'

type Migration = (database: Database) => void

/** Every migration in order; the n-th brings schema n - 1 to n. A released one is never edited. */
const migrations: readonly Migration[] = [createDrafts, addFoldersAndTags, addVersionFacts, addStatusLog, addLedger]

/** The schema that this program writes, as `user_version` counts. */
export const schemaVersion = migrations.length

/** Marks the file as a draft database in SQLite's header: the letters JWDB. */
export const applicationId = 0x4a574442

/**
 * Refuses a database that this program must not write: ServiceError `database-too-new` for a newer schema,
 * `database-damaged` for a database of another program. Reads only.
 */
export function checkSchema(database: Database, newest = schemaVersion): void {
  const version = database.pragma('user_version', { simple: true }) as number
  if (version > newest) throw new ServiceError('database-too-new')
  const isOurs =
    version > 0
      ? database.pragma('application_id', { simple: true }) === applicationId
      : database.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() === undefined
  if (!isOurs) throw new ServiceError('database-damaged')
}

/** Brings the database to the newest schema in one transaction: all steps or none. Throws what `checkSchema` throws. */
export function migrate(database: Database, steps = migrations): void {
  checkSchema(database, steps.length)
  const from = database.pragma('user_version', { simple: true }) as number
  if (from === steps.length) return
  const run = database.transaction(() => {
    for (const step of steps.slice(from)) step(database)
    database.pragma(`application_id = ${applicationId}`)
    database.pragma(`user_version = ${steps.length}`)
  })
  run.immediate()
}

/** Brings an empty database to an earlier schema, for rows that were written in it. */
export function migrateTo(database: Database, version: number): void {
  migrate(database, migrations.slice(0, version))
}
