import {
  accessSync,
  constants,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs'
import { isAbsolute, join, relative, resolve } from 'node:path'
import { z } from 'zod'
import type { MoveOutcome, MovePlan } from '../../../core/contract/data-place.ts'
import { ServiceError } from '../../../core/contract/errors.ts'
import { folderRisk, riskSentence } from '../backups/folder-risk.ts'
import { diskFailure } from '../disk-failure.ts'
import { makeFolder } from '../make-folder.ts'
import { guardFolder } from '../storage/rescue/folder-guard.ts'
import { syncFolder } from '../storage/rescue/recovery-files.ts'
import { syncFile } from '../sync-file.ts'
import { placeFile } from './choose-folder.ts'
import { copyVerified, treeFiles } from './copy-tree.ts'

/** What stays where it is: notes of this place, locks of processes, the browser's own files. */
const left = /^(?:place\.json|move\.json|session\.json|window|.*\.lock)(?:\.new)?$/u

/** A copy that is not whole yet bears this file. */
const mark = '.jianwen-moving'

/** Room that has to be left beside the copy, in bytes. */
const spare = 50 * 1024 * 1024

const order = z.object({ to: z.string().min(1).refine(isAbsolute) })

function orderFile(usual: string): string {
  return join(usual, 'move.json')
}

/** Where the data are to be moved at the next start; null where nothing is ordered. */
export function orderedMove(usual: string): string | null {
  try {
    return order.parse(JSON.parse(readFileSync(orderFile(usual), 'utf8'))).to
  } catch {
    return null
  }
}

export function cancelMove(usual: string): void {
  rmSync(orderFile(usual), { force: true })
}

/**
 * Orders the data of `folder` to be moved at the next start, when nothing has them open. Throws ServiceError
 * move-not-empty, move-inside, move-no-room, folder-not-found, and read-only where the new place takes no files.
 */
export function orderMove(usual: string, folder: string, path: string): MovePlan {
  if (!isAbsolute(path)) throw new ServiceError('folder-not-found', path)
  const to = resolve(path)
  if (isInside(to, folder) || isInside(folder, to)) throw new ServiceError('move-inside', to)
  if (existsSync(to) && readdirSync(to).length > 0) throw new ServiceError('move-not-empty', to)
  try {
    makeFolder(to, 0o700)
    accessSync(to, constants.W_OK)
  } catch (cause) {
    throw new ServiceError('read-only', '', { cause })
  }
  const bytes = sizeOf(folder)
  const { bavail, bsize } = statfsSync(to)
  if (bytes + spare > bavail * bsize) throw new ServiceError('move-no-room', to)
  writeSynced(orderFile(usual), { to })
  const risk = folderRisk(to)
  return { to, bytes, warning: risk ? riskSentence(risk) : null }
}

/**
 * Moves the data where a move was ordered: all is copied, each file read back, and then one small file is exchanged that
 * tells where the data are. What lay in `folder` stays there until a person deletes it. May be broken off at any moment:
 * until the exchange the old folder is in use, and the next start begins anew. To be called before anything opens the
 * folder. `onStep` is told after each step that changes the disk.
 */
export function performMove(usual: string, folder: string, onStep: () => void = () => undefined): MoveOutcome | null {
  const to = orderedMove(usual)
  if (to === null) return null
  if (to === folder) {
    // Broken off after the exchange.
    rmSync(join(to, mark), { force: true })
    cancelMove(usual)
    return { kind: 'moved', from: usual, to }
  }
  try {
    const guard = guardFolder(join(folder, 'drafts.db'))
    try {
      copyAll(folder, to, onStep)
    } finally {
      guard.release()
    }
    writeSynced(placeFile(usual), { path: to })
    onStep()
    rmSync(join(to, mark), { force: true })
    onStep()
    cancelMove(usual)
    return { kind: 'moved', from: folder, to }
  } catch (error) {
    const failure = error instanceof ServiceError ? error : new ServiceError(codeOf(error), '', { cause: error })
    if (failure.code !== 'data-in-use') {
      clear(to)
      cancelMove(usual)
    }
    return { kind: 'stayed', to, reason: failure.message }
  }
}

function copyAll(folder: string, to: string, onStep: () => void): void {
  makeFolder(to, 0o700)
  clear(to)
  if (readdirSync(to).length > 0) throw new ServiceError('move-not-empty', to)
  writeFileSync(join(to, mark), '')
  onStep()
  for (const { path } of filesToMove(folder)) {
    copyVerified(folder, to, path)
    onStep()
  }
  syncFolder(to)
}

/** Takes away what an earlier attempt has copied, and nothing else. */
function clear(to: string): void {
  if (!existsSync(join(to, mark))) return
  for (const name of readdirSync(to)) if (name !== mark) rmSync(join(to, name), { recursive: true, force: true })
  rmSync(join(to, mark), { force: true })
}

function filesToMove(folder: string) {
  return treeFiles(folder, path => left.test(path))
}

/** How many bytes a data folder takes. */
export function sizeOf(folder: string): number {
  return filesToMove(folder).reduce((sum, { bytes }) => sum + bytes, 0)
}

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return way === '' || (!way.startsWith('..') && !isAbsolute(way))
}

function codeOf(error: unknown) {
  const failure = diskFailure(error)
  return failure === 'disk-full' || failure === 'read-only' ? failure : 'write-failed'
}

/** Writes a small file whole or not at all, onto the disk. */
function writeSynced(path: string, value: unknown): void {
  const fresh = `${path}.new`
  writeFileSync(fresh, JSON.stringify(value), { mode: 0o600 })
  syncFile(fresh)
  renameSync(fresh, path)
  syncFolder(join(path, '..'))
}
