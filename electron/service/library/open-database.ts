import { accessSync, constants, existsSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { ServiceError } from '../../../core/contract/errors.ts'
import { failureCode } from '../disk-failure.ts'
import { formOf } from '../encryption/keyed-file.ts'
import { type Database, openEngine } from '../encryption/open-engine.ts'
import { makeFolder } from '../make-folder.ts'
import { applicationId, migrations } from './migrations.ts'

/** How long a write waits for another process's write, in milliseconds, before 'library-in-use'. */
const longestWait = 3000

/**
 * Opens `library.db` in a folder, creates it where it is missing and brings it to the present schema. A new one that
 * found no room leaves no file. Nothing is written to a file that is newer than this program or is not a library. `key` is
 * that of an encrypted data folder; without it its library is refused with `library-encrypted`.
 *
 * WAL lets every process read while one writes; `synchronous` is raised by hand, since better-sqlite3 runs WAL at
 * NORMAL and a power cut then loses acknowledged commits.
 */
export function openDatabase(directory: string, key: Uint8Array | null = null): Database {
  if (statSync(directory, { throwIfNoEntry: false })?.isFile()) throw new ServiceError('library-is-file')
  makeFolder(directory)
  // SQLite would open a file that it cannot write, and fail later or not, as the log beside it happens to be.
  accessSync(directory, constants.W_OK)
  const file = join(directory, 'library.db')
  const isNew = !existsSync(file)
  const database = openEngine(file, key, { timeout: longestWait })
  try {
    assertOurs(database)
    database.pragma('journal_mode = WAL')
    database.pragma('synchronous = FULL')
    // Earlier drafts of an office leave nothing behind when they are removed.
    database.pragma('secure_delete = ON')
    migrate(database)
    return database
  } catch (error) {
    database.close()
    if (isNew) removeEmpty(file)
    // Looked at only now that no handle here is open on it: another one's end would lift SQLite's locks.
    const isEncrypted = !key && failureCode(error) === 'SQLITE_NOTADB' && formOf(file) === 'encrypted'
    if (isEncrypted) throw new ServiceError('library-encrypted', '', { cause: error })
    throw error
  }
}

function removeEmpty(file: string): void {
  if (statSync(file, { throwIfNoEntry: false })?.size !== 0) return
  for (const name of [file, `${file}-wal`, `${file}-shm`, `${file}-journal`]) rmSync(name, { force: true })
}

function version(database: Database): number {
  return database.pragma('user_version', { simple: true }) as number
}

function assertOurs(database: Database): void {
  const found = version(database)
  const application = database.pragma('application_id', { simple: true })
  const tables = database.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() as number
  const isEmpty = tables === 0 && found === 0
  if (!isEmpty && application !== applicationId) throw new ServiceError('library-damaged')
  if (found > migrations.length) throw new ServiceError('library-too-new')
}

function migrate(database: Database): void {
  if (version(database) === migrations.length) return
  database
    .transaction(() => {
      // Read again under the lock: another process may have migrated meanwhile.
      assertOurs(database)
      for (const step of migrations.slice(version(database))) database.exec(step)
      database.pragma(`application_id = ${applicationId}`)
      database.pragma(`user_version = ${migrations.length}`)
    })
    .immediate()
}
