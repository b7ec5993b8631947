import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ServiceError } from '../../../core/contract/errors.ts'
import { type Database, openEngine } from '../encryption/open-engine.ts'
import { makeFolder } from '../make-folder.ts'
import { areTextsIntact } from '../storage/rescue/check-database.ts'
import { isSound } from '../storage/rescue/merge-backup.ts'
import { syncFolder } from '../storage/rescue/recovery-files.ts'
import { backupFolder, backupsIn, nextName, superfluous } from './backup-file.ts'

/**
 * Copies a database that is about to take a new form, verified and on disk when this returns. Nothing else is going on
 * then, so that the copy is made in one go. Throws what keeps it from being made: without it the form stays.
 */
export function backUpBeforeMigration(
  databaseFile: string,
  database: Database,
  now: number,
  key: Uint8Array | null = null,
): void {
  const folder = backupFolder(databaseFile)
  makeFolder(folder, 0o700)
  const temporary = join(folder, 'drafts.part')
  rmSync(temporary, { force: true })
  try {
    database.prepare('VACUUM INTO ?').run(temporary)
    verifyBackup(temporary, key)
    renameSync(temporary, join(folder, nextName(backupsIn(folder, 'own'), 'migration', now)))
    syncFolder(folder)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
  for (const { path } of superfluous(backupsIn(folder, 'own'))) rmSync(path, { force: true })
}

/**
 * Reads a backup through, every page and every text, and brings it to disk as one file without a log. Throws ServiceError
 * `backup-unsound` where it is not whole.
 */
export function verifyBackup(path: string, key: Uint8Array | null): void {
  const database = openEngine(path, key, { fileMustExist: true })
  try {
    database.pragma('journal_mode = DELETE')
    if (!isSound(database) || !areTextsIntact(database)) throw new ServiceError('backup-unsound')
  } finally {
    database.close()
  }
  const handle = openSync(path, 'r+')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
