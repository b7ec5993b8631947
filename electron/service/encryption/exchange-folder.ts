import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { ServiceError } from '../../../core/contract/errors.ts'
import { eraseFile } from '../erase-file.ts'
import { eraseFolder } from '../storage/rescue/kept-originals.ts'
import { hasContent, syncFolder } from '../storage/rescue/recovery-files.ts'

/** What is written anew where a folder is encrypted or decrypted, in the order in which it is exchanged. */
const parts = ['drafts.db', 'library', 'templates', 'recovery.json'] as const

/** A file or folder that is written anew. */
export type ConvertedPart = (typeof parts)[number]

/** Where the new form of a part lies until it takes the place of the old one. */
export function convertedPath(folder: string, part: ConvertedPart): string {
  return join(folder, `${part}.converted`)
}

function formerPath(folder: string, part: ConvertedPart): string {
  return join(folder, `${part}.former`)
}

/**
 * Puts all that was converted into its place and overwrites what lay there. May be broken off at any moment, and is then
 * done again: what has its place already has no new form left. Nothing may have the folder open. `onStep` is told after
 * each step that changes the disk.
 */
export function exchangeConverted(folder: string, onStep: () => void = () => undefined): void {
  for (const part of parts) {
    const converted = convertedPath(folder, part)
    if (!existsSync(converted)) continue
    const path = join(folder, part)
    if (part === 'drafts.db') forgetLog(path)
    if (existsSync(path)) {
      renameSync(path, formerPath(folder, part))
      onStep()
    }
    renameSync(converted, path)
    syncFolder(folder)
    onStep()
  }
  for (const part of parts) {
    erase(formerPath(folder, part))
    onStep()
  }
  // Filled again from the drafts.
  for (const end of ['', '-wal', '-shm', '-journal']) eraseFile(join(folder, `search.db${end}`))
  syncFolder(folder)
  onStep()
}

/** Overwrites and deletes what was converted and has not taken its place. */
export function discardConverted(folder: string): void {
  for (const part of parts) {
    const path = convertedPath(folder, part)
    for (const end of part === 'drafts.db' ? ['', '-wal', '-shm', '-journal'] : ['']) erase(`${path}${end}`)
  }
}

/** Whether the folder holds anything of an exchange that was broken off. */
export function hasConverted(folder: string): boolean {
  try {
    return readdirSync(folder).some(name => /\.(converted|former)(-wal|-shm|-journal)?$/.test(name))
  } catch {
    return false
  }
}

function erase(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) eraseFolder(path)
  else eraseFile(path)
}

/** A log would be taken for the new file's. It was moved into the old one before that was copied. */
function forgetLog(path: string): void {
  if (hasContent(`${path}-wal`)) throw new ServiceError('write-failed')
  for (const end of ['-wal', '-shm']) rmSync(`${path}${end}`, { force: true })
}
