import { existsSync } from 'node:fs'
import type { Database } from 'better-sqlite3'
import type { RecoveryReport } from '../../../../core/contract/backups.ts'
import { refuseOtherKey } from '../../encryption/keyed-file.ts'
import { openDatabase } from '../open-database.ts'
import { saysDamage } from '../sqlite-errors.ts'
import { forgetAcknowledged, holdsAcknowledged, readAcknowledged } from './acknowledged.ts'
import { areListsSound, looksDamaged } from './check-database.ts'
import { logHidesCommits } from './damaged-file.ts'
import type { BackupSource } from './merge-backup.ts'
import { recoverDatabase } from './recover.ts'
import { finishRecovery, hasContent, markDatabase, recoveryFiles } from './recovery-files.ts'

/** What opening a database that may be damaged needs to know. */
export interface SafeOpening {
  /** Whether a sync has failed before, as `openDatabase` asks. */
  readonly settle: boolean
  /** Whether damage was met: all of the file is then read through. */
  readonly isSuspect: boolean
  /** Whether files may be moved: this process alone has the folder. */
  readonly mayRecover: boolean
  /** The key of the database; null where the folder is not encrypted. */
  readonly key: Uint8Array | null
  /** The key of the report on a recovery, likewise. */
  readonly reportKey: Uint8Array | null
  /** Keys of backups from other times. */
  readonly backupKeys: readonly Uint8Array[]
  /** Backups, the newest first. */
  backups(): readonly BackupSource[]
  /** Makes a backup of a database that is about to take a new form. */
  beforeMigration(database: Database): void
  onRecovered(report: RecoveryReport): void
}

/**
 * Opens a database; one that is damaged, missing though it was there, or of another program is recovered first. Throws
 * what `openDatabase` throws for all other reasons, `database-too-new` among them: a newer one is whole.
 */
export function openOrRecover(file: string, opening: SafeOpening): Database {
  const { key, reportKey, backupKeys } = opening
  refuseOtherKey(file, key)
  if (!opening.mayRecover) return openDatabase(file, opening.settle, undefined, key)
  finishRecovery(file, reportKey)
  if (!isLost(file, opening) && !logHidesCommits(file) && !looksDamaged(file, opening.isSuspect, key)) {
    const database = openSound(file, opening)
    if (database) return database
  }
  const acknowledged = readAcknowledged(file)
  const options = { backups: opening.backups(), acknowledged, now: Date.now(), key, reportKey, backupKeys }
  opening.onRecovered(recoverDatabase(file, options))
  forgetAcknowledged(file)
  const database = openDatabase(file, true, undefined, key)
  markDatabase(file)
  return database
}

/** Whether a database that was here is gone. */
function isLost(file: string, { backups }: SafeOpening): boolean {
  if (hasContent(file) || hasContent(`${file}-wal`)) return false
  return existsSync(recoveryFiles(file).mark) || backups().length > 0
}

/** The open database; undefined where it is damaged. */
function openSound(file: string, { settle, beforeMigration, key }: SafeOpening): Database | undefined {
  let database: Database | undefined
  try {
    database = openDatabase(file, settle, beforeMigration, key)
    if (areListsSound(database) && holdsAcknowledged(file, database)) {
      markDatabase(file)
      return database
    }
  } catch (error) {
    if (!saysDamage(error)) {
      database?.close()
      throw error
    }
  }
  database?.close()
  return undefined
}
