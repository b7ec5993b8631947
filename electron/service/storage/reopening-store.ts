import { type BigIntStats, closeSync, copyFileSync, linkSync, openSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Database } from 'better-sqlite3'
import type { RecoveryReport } from '../../../core/contract/backups.ts'
import { ServiceError } from '../../../core/contract/errors.ts'
import { backUpBeforeMigration } from '../backups/before-migration.ts'
import { ownBackups } from '../backups/second-folder.ts'
import { makeFolder } from '../make-folder.ts'
import { syncFile } from '../sync-file.ts'
import { type CopyProgress, copyPages } from './copy-pages.ts'
import type { DraftStore } from './draft-store.ts'
import { forgetAcknowledged, withAcknowledged } from './rescue/acknowledged.ts'
import { type FolderGuard, guardFolder } from './rescue/folder-guard.ts'
import { openOrRecover } from './rescue/open-or-recover.ts'
import { hasContent, syncFolder } from './rescue/recovery-files.ts'
import { createDraftStore, type SqliteDraftStore } from './sqlite-draft-store.ts'
import { breaksConnection, isDamage, toServiceError } from './sqlite-errors.ts'

/** How many pages of a copy are made before other work gets its turn: some milliseconds. */
const pagesAtOnce = 256

/** A store that opens its file when first asked, and again after a failure. */
export interface ReopeningStore {
  /** Runs one operation. Throws ServiceErrors, and other errors for bugs alone. */
  run<T>(operation: (store: DraftStore) => T): T
  /**
   * Work for a quiet moment. Failures are left to the next operation to find. Answers after how many milliseconds there
   * is more; null where the file is not open.
   */
  rest(): number | null
  /**
   * Copies the database into a new file, some pages at a time with other work between. Throws ServiceErrors, among them
   * `backup-running` while another copy is being made and `backup-cancelled`.
   */
  backup(path: string, onProgress: (done: number, total: number) => void): Promise<null>
  cancelBackup(): null
  /**
   * Puts another database, closed and whole, in place of the file, which becomes `keepAs` with all that was saved to it.
   * All of them lie on one disk.
   */
  exchange(path: string, keepAs: string): null
  /** Has the file read through before the next operation. */
  recheck(): null
  close(): void
}

interface OpenFile {
  readonly store: SqliteDraftStore
  readonly database: Database
  readonly identity: string
  /** The file for copying, where it is encrypted; closed with the connection and not before. */
  copySource?: number
}

/** The keys of a store whose folder is encrypted. */
export interface StoreKeys {
  /** The key of the database; null where it is not encrypted. */
  readonly key: Uint8Array | null
  /** The key of the report on a recovery, likewise. */
  readonly reportKey: Uint8Array | null
  /** Keys of backups from other times. */
  readonly backupKeys: readonly Uint8Array[]
}

/** Those of a folder that is not encrypted. */
export const noKeys: StoreKeys = { key: null, reportKey: null, backupKeys: [] }

/**
 * Keeps a connection to `file`. Where reading or writing fails, the connection is closed and a new one made with its log
 * settled, and the operation is tried once more: a sync that failed must not be trusted on the same handle. Operations
 * may therefore run twice, which they allow for. A file that cannot be opened is tried again at each operation; one that is
 * damaged or gone is recovered, at the start or when damage is met, and `onRecovered` told before the operation runs. `onPurged` is
 * told of drafts that upkeep deleted for good.
 */
export function createReopeningStore(
  file: string,
  onRecovered: (report: RecoveryReport) => void = () => undefined,
  onPurged: (id: string) => void = () => undefined,
  keys: StoreKeys = noKeys,
): ReopeningStore {
  let open: OpenFile | undefined
  let guard: FolderGuard | undefined
  let hasFailed = false
  let isSuspect = false
  let copying: 'no' | 'yes' | 'cancelled' = 'no'

  const openFile = () => {
    makeFolder(dirname(file), 0o700)
    guard ??= guardFolder(file)
    return openOrRecover(file, {
      settle: hasFailed,
      isSuspect,
      mayRecover: guard.isHeld,
      backups: () => ownBackups(file),
      beforeMigration: database => backUpBeforeMigration(file, database, Date.now(), keys.key),
      ...keys,
      onRecovered,
    })
  }

  const use = (): SqliteDraftStore => {
    if (!open) {
      const database = openFile()
      const store = withAcknowledged(
        forget => createDraftStore(database, Date.now, { before: id => forget([id]), after: onPurged }),
        file,
      )
      open = { store, database, identity: identityOf(file) }
      hasFailed = false
      isSuspect = false
    } else if (identityOf(file) !== open.identity) {
      // The file was moved or deleted under the open handle: SQLite would go on writing to a file without a name.
      throw new ServiceError('write-failed')
    }
    return open.store
  }

  const letGo = (end: (store: SqliteDraftStore) => void) => {
    const ending = open
    open = undefined
    if (!ending) return
    try {
      end(ending.store)
    } finally {
      if (ending.copySource !== undefined) closeSync(ending.copySource)
    }
  }

  const giveUp = () => {
    letGo(store => store.abandon())
    hasFailed = true
  }

  const attempt = <T>(operation: (store: DraftStore) => T): T => {
    try {
      return operation(use())
    } catch (error) {
      isSuspect ||= isDamage(error)
      if (breaksConnection(error)) giveUp()
      throw error
    }
  }

  return {
    run(operation) {
      try {
        return attempt(operation)
      } catch (error) {
        if (!breaksConnection(error)) throw toServiceError(error)
      }
      try {
        return attempt(operation)
      } catch (error) {
        throw toServiceError(error)
      }
    },
    rest() {
      try {
        return open?.store.rest() ?? null
      } catch (error) {
        if (breaksConnection(error)) giveUp()
        return null
      }
    },
    async backup(path, onProgress) {
      if (copying !== 'no') throw new ServiceError('backup-running')
      try {
        use()
        copying = 'yes'
        const progress: CopyProgress = (done, total) => {
          if (copying === 'cancelled') throw new ServiceError('backup-cancelled')
          onProgress(done, total)
        }
        if (open && keys.key) {
          open.copySource ??= openSync(file, 'r')
          await copyPages(open.database, open.copySource, path, progress)
        } else
          await open?.database.backup(path, {
            progress({ totalPages, remainingPages }) {
              progress(totalPages - remainingPages, totalPages)
              return pagesAtOnce
            },
          })
        return null
      } catch (error) {
        isSuspect ||= isDamage(error)
        // Closed amid it, as after a failed sync: the copy is nothing, and the next one starts anew.
        if (error instanceof TypeError) throw new ServiceError('write-failed', '', { cause: error })
        throw toServiceError(error)
      } finally {
        copying = 'no'
      }
    },
    cancelBackup() {
      if (copying === 'yes') copying = 'cancelled'
      return null
    },
    exchange(path, keepAs) {
      try {
        use()
        letGo(store => store.close())
        exchangeFile(path, file, keepAs)
        return null
      } catch (error) {
        throw toServiceError(error)
      }
    },
    recheck() {
      if (open) giveUp()
      isSuspect = true
      return null
    },
    close() {
      try {
        letGo(store => store.close())
      } catch (error) {
        throw toServiceError(error)
      } finally {
        guard?.release()
        guard = undefined
      }
    },
  }
}

/** What is left of a log would be taken for the new file's, so it must be empty: it has just been moved into the old one. */
function exchangeFile(path: string, file: string, keepAs: string): void {
  if (hasContent(`${file}-wal`)) throw new ServiceError('write-failed')
  rmSync(`${file}-wal`, { force: true })
  forgetAcknowledged(file)
  keepFile(file, keepAs)
  renameSync(path, file)
  syncFolder(dirname(file))
}

/** Gives a file a second name, in place of what bore it; where the disk knows no second names, a copy of it. */
function keepFile(file: string, keepAs: string): void {
  const temporary = `${keepAs}.part`
  rmSync(temporary, { force: true })
  try {
    linkSync(file, temporary)
  } catch {
    copyFileSync(file, temporary)
    syncFile(temporary)
  }
  renameSync(temporary, keepAs)
  syncFolder(dirname(keepAs))
}

function identityOf(file: string): string {
  const stats: BigIntStats | undefined = statSync(file, { bigint: true, throwIfNoEntry: false })
  return stats ? `${stats.dev}:${stats.ino}` : 'missing'
}
