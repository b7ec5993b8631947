import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { backupFolder, backupsIn, readSecondFolder } from '../backups/backup-file.ts'
import { ownPart } from '../backups/second-folder.ts'
import { eraseFile } from '../erase-file.ts'
import { recoveryFiles } from '../storage/rescue/recovery-files.ts'
import { formOf } from './keyed-file.ts'

/**
 * The copies of drafts from before a folder was encrypted, which anybody can read: its backups, this computer's on the
 * stick as far as that is within reach, and damaged originals that recoveries kept.
 */
export function plainCopies(databaseFile: string): readonly string[] {
  const stick = readSecondFolder(databaseFile)
  const backups = [
    ...backupsIn(backupFolder(databaseFile), 'own'),
    ...(stick ? backupsIn(ownPart(stick), 'second') : []),
  ].map(({ path }) => path)
  const { keptFolder } = recoveryFiles(databaseFile)
  // Beside a database that was damaged lies its log, which names itself in no such way.
  const originals = filesBelow(keptFolder).filter(path => formOf(path) !== 'encrypted' && !isLogOfEncrypted(path))
  return [...backups.filter(path => formOf(path) === 'plain'), ...originals]
}

/** Overwrites and deletes files. Throws the error of the file system. */
export function erasePlainCopies(paths: readonly string[], onErased: (done: number) => void = () => undefined): void {
  for (const [done, path] of paths.entries()) {
    eraseFile(path)
    onErased(done + 1)
  }
}

function isLogOfEncrypted(path: string): boolean {
  return /-(wal|shm)$/.test(path) && formOf(path.replace(/-(wal|shm)$/, '')) === 'encrypted'
}

function filesBelow(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter(entry => entry.isFile())
      .map(entry => join(entry.parentPath, entry.name))
  } catch {
    return []
  }
}
