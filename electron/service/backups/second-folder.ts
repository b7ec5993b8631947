import { createHash } from 'node:crypto'
import {
  closeSync,
  copyFileSync,
  createReadStream,
  fsyncSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { hostname } from 'node:os'
import { basename, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { ServiceError } from '../../../core/contract/errors.ts'
import { makeFolder } from '../make-folder.ts'
import { syncFolder } from '../storage/rescue/recovery-files.ts'
import { toServiceError } from '../storage/sqlite-errors.ts'
import {
  type BackupFile,
  backupFolder,
  backupsIn,
  folderOnStick,
  readSecondFolder,
  superfluous,
} from './backup-file.ts'

/** This computer's own part of the second folder: a stick may serve several. */
export function ownPart(path: string): string {
  return join(folderOnStick(path), safeName(hostname()))
}

/** The backups of this computer within reach, those of the data folder first, each place the newest first. */
export function ownBackups(databaseFile: string): readonly BackupFile[] {
  const path = readSecondFolder(databaseFile)
  return [...backupsIn(backupFolder(databaseFile), 'own'), ...(path ? backupsIn(ownPart(path), 'second') : [])]
}

/** Backups of all computers in the second folder, this one's first; none while it is out of reach. */
export function backupsOnStick(path: string): readonly BackupFile[] {
  const own = ownPart(path)
  const folder = folderOnStick(path)
  const others = foldersIn(folder).map(name => join(folder, name))
  return [own, ...others.filter(other => other !== own)].flatMap(part => backupsIn(part, 'second'))
}

/**
 * Copies a backup into the second folder, read back and on disk when this resolves. Throws ServiceError
 * `second-folder-missing` while the folder is not there, and what the disk says.
 */
export async function copyToStick(backup: BackupFile, path: string): Promise<void> {
  if (!isFolder(path)) throw new ServiceError('second-folder-missing', path)
  const part = ownPart(path)
  const temporary = join(part, `${backup.name}.part`)
  try {
    makeFolder(part)
    copyFileSync(backup.path, temporary)
    const handle = openSync(temporary, 'r+')
    try {
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    if ((await hashOf(temporary)) !== (await hashOf(backup.path))) throw new ServiceError('write-failed')
    renameSync(temporary, join(part, basename(backup.path)))
    trySync(part)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw toServiceError(error)
  }
  for (const old of superfluous(backupsIn(part, 'second'))) rmSync(old.path, { force: true })
}

/** Some sticks cannot bring a folder to disk by itself; the file is there all the same. */
function trySync(folder: string): void {
  try {
    syncFolder(folder)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EINVAL') throw error
  }
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}

/** Folders that look like a stick or another disk: what is mounted for the user, or drives behind the first. */
export function suggestedFolders(): readonly string[] {
  if (process.platform === 'win32') return [...'DEFGHIJKLMNOPQRSTUVWXYZ'].map(letter => `${letter}:\\`).filter(isFolder)
  const above = process.platform === 'darwin' ? ['/Volumes'] : ['/media', '/run/media']
  const user = process.env.USER ?? ''
  return above.flatMap(folder => {
    const own = user && isFolder(join(folder, user)) ? join(folder, user) : folder
    return foldersIn(own).map(name => join(own, name))
  })
}

/** Whether there is a folder that can be reached: a drive without its disk answers with an error of its own. */
export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}

function foldersIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter(entry => entry.isDirectory())
      .map(entry => entry.name)
  } catch {
    return []
  }
}

function safeName(name: string): string {
  return name.replaceAll(/[^\p{L}\p{N}_-]/gu, '_') || '本机'
}
