import { dirname } from 'node:path'
import { ServiceError } from '../../../core/contract/errors.ts'
import { type Database, openEngine } from '../encryption/open-engine.ts'
import { makeFolder } from '../make-folder.ts'
import { checkTables } from './check-tables.ts'
import { inspectDatabaseFile } from './inspect-file.ts'
import { checkSchema, migrate, schemaVersion } from './migrations/index.ts'

/** How long to wait for another process to let go of the file, in milliseconds. */
const lockWait = 250

/** Set once the log is on: it is the last setting of its kind that holds. */
const settings = [
  // better-sqlite3 runs a write-ahead log at NORMAL, and a power cut then loses commits that were acknowledged.
  'synchronous = FULL',
  'foreign_keys = ON',
  'trusted_schema = OFF',
  'cell_size_check = ON',
  'secure_delete = ON',
  'journal_size_limit = 67108864',
]

/**
 * Opens the draft database, under its key where the folder is encrypted, made and migrated where needed, for this process
 * alone: the lock is held until the handle
 * closes or the process ends. `settle` moves the whole log into the database first, which rewrites pages that a failed
 * sync may have lost; `beforeMigration` is called while an older form is still untouched. Throws ServiceError `data-in-use`, `database-too-new` or `database-damaged`, the file untouched,
 * and errors of SQLite.
 */
export function openDatabase(
  file: string,
  settle = false,
  beforeMigration?: (database: Database) => void,
  key: Uint8Array | null = null,
): Database {
  makeFolder(dirname(file), 0o700)
  inspectDatabaseFile(file, key)
  const database = openEngine(file, key, { timeout: lockWait })
  try {
    database.pragma('locking_mode = EXCLUSIVE')
    checkSchema(database)
    checkTables(database)
    const version = database.pragma('user_version', { simple: true }) as number
    if (version > 0 && version < schemaVersion) beforeMigration?.(database)
    database.pragma('journal_mode = WAL')
    for (const setting of settings) database.pragma(setting)
    migrate(database)
    if (settle) settleLog(database)
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

/** Connections whose log stays where it is while the file is copied. */
const held = new WeakSet<Database>()

/**
 * Moves the log into the database file and empties it. Throws where a part could not be written. With `hold` the file is
 * then left alone, and this does nothing, until `releaseLog`.
 */
export function settleLog(database: Database, hold = false): void {
  if (held.has(database)) return
  const [result] = database.pragma('wal_checkpoint(TRUNCATE)') as readonly { readonly busy: number }[]
  if (result?.busy) throw new ServiceError('data-in-use')
  if (!hold) return
  database.pragma('wal_autocheckpoint = 0')
  held.add(database)
}

/** Lets the log go into the file again. Deletions that came meanwhile leave it with the rest. */
export function releaseLog(database: Database): void {
  held.delete(database)
  database.pragma('wal_autocheckpoint = 1000')
  settleLog(database)
}
