import { rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { diskFailure } from '../disk-failure.ts'
import { type Database, openEngine } from '../encryption/open-engine.ts'
import { makeFolder } from '../make-folder.ts'

/** The shape of the index. An index of another shape is made anew: all it holds comes from the drafts. */
const shape = 2

/** Bytes of a page: most texts fit into one, so that reading one is one access to a disk that has not read it lately. */
const pageSize = 16_384

/** The letters JWSX in SQLite's header. */
const applicationId = 0x4a575358

/**
 * Opens the index of all drafts' texts, made where it is missing, and made anew where it is damaged, of another shape or
 * no database. It may be deleted at any time: the drafts are elsewhere, and it is filled from them again. A power cut may
 * take the last commits with it, which is noticed by the drafts' marks.
 */
export function openSearch(file: string, key: Uint8Array | null = null): Database {
  makeFolder(dirname(file), 0o700)
  try {
    return opened(file, key)
  } catch (error) {
    if (diskFailure(error) !== 'damaged' && !(error instanceof RangeError)) throw error
    deleteSearch(file)
    return opened(file, key)
  }
}

/** Removes the files of an index that is not open. */
export function deleteSearch(file: string): void {
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(file + end, { force: true })
}

function opened(file: string, key: Uint8Array | null): Database {
  const database = openEngine(file, key, { timeout: 250 })
  try {
    database.pragma('locking_mode = EXCLUSIVE')
    const version = database.pragma('user_version', { simple: true })
    const isNew = database.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() === undefined
    const isOurs = version === shape && database.pragma('application_id', { simple: true }) === applicationId
    if (!isNew && !isOurs) throw new RangeError('An index of another shape')
    if (isNew) database.pragma(`page_size = ${pageSize}`)
    database.pragma('journal_mode = WAL')
    database.pragma('synchronous = NORMAL')
    database.pragma('secure_delete = ON')
    database.pragma('cell_size_check = ON')
    database.pragma('trusted_schema = OFF')
    database.pragma('journal_size_limit = 16777216')
    if (isNew) database.transaction(createTables)(database)
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

/**
 * `doc` numbers drafts from 0; `stamp` is the draft's mark when its text was read in. `gram` holds for every 4,096
 * numbers and every gram which of them have it.
 */
function createTables(database: Database): void {
  database.exec(`
    CREATE TABLE doc (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, stamp TEXT NOT NULL) STRICT;
    CREATE TABLE body (number INTEGER PRIMARY KEY, body_at INTEGER NOT NULL, text TEXT NOT NULL) STRICT;
    CREATE TABLE gram (
      chunk INTEGER NOT NULL,
      gram INTEGER NOT NULL,
      docs BLOB NOT NULL,
      PRIMARY KEY (chunk, gram)
    ) STRICT, WITHOUT ROWID;
  `)
  database.pragma(`application_id = ${applicationId}`)
  database.pragma(`user_version = ${shape}`)
}
