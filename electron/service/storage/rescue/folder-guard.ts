import { existsSync } from 'node:fs'
import { ServiceError } from '../../../../core/contract/errors.ts'
import { diskFailure } from '../../disk-failure.ts'
import { type Database, openEngine } from '../../encryption/open-engine.ts'

/** The hold of one process on the drafts of a folder. */
export interface FolderGuard {
  /** False where the disk gives no locks or takes no file: the database's own lock must do then, and nothing is moved. */
  readonly isHeld: boolean
  release(): void
}

/** How long to wait for another process to let go, in milliseconds. */
const patience = 250

/**
 * Takes hold of the folder of a database by a lock that the system lifts when the process ends, however it ends. It lies
 * on a file of its own, since a database that is damaged, missing or being exchanged holds no lock. Throws ServiceError
 * `data-in-use` where another process has it.
 */
export function guardFolder(file: string, timeout = patience): FolderGuard {
  let lock: Database | undefined
  try {
    lock = openEngine(`${file}.lock`, null, { timeout })
    lock.pragma('journal_mode = MEMORY')
    lock.exec('BEGIN EXCLUSIVE')
    const held = lock
    return { isHeld: true, release: () => held.close() }
  } catch (error) {
    lock?.close()
    if (diskFailure(error) === 'in-use') throw new ServiceError('data-in-use', '', { cause: error })
    if (!diskFailure(error)) throw error
    return { isHeld: false, release: () => undefined }
  }
}

/** Whether another process has the folder of a database now. Costs little: nothing of it is opened. */
export function isFolderTaken(file: string): boolean {
  if (!existsSync(file)) return false
  try {
    guardFolder(file, 0).release()
    return false
  } catch (error) {
    if (error instanceof ServiceError) return error.code === 'data-in-use'
    throw error
  }
}
