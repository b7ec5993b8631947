import { copyFileSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { keyOfBackup } from '../encryption/keyed-file.ts'
import { openEngine } from '../encryption/open-engine.ts'
import { eraseFile } from '../erase-file.ts'
import { syncFolder } from '../storage/rescue/recovery-files.ts'
import { verifyBackup } from './before-migration.ts'

/**
 * Takes drafts out of a backup of any release: out of a copy, which is written anew without what was deleted, read through
 * like every backup, and only then put in the place of the old one. Answers whether the backup held any of them; one that
 * held none stays as it is. One that is encrypted opens with one of `keys` and stays under it. Whatever fails, the backup is either the old one or the new one, whole.
 */
export function forgetInBackup(path: string, ids: readonly string[], keys: readonly Uint8Array[]): boolean {
  const key = keyOfBackup(path, keys)
  if (!holdsAny(path, key, ids)) return false
  const copy = `${path}.copy`
  const fresh = `${path}.part`
  try {
    for (const left of [copy, fresh]) rmSync(left, { force: true })
    copyFileSync(path, copy)
    writeWithout(copy, key, fresh, ids)
    verifyBackup(fresh, key)
    renameSync(fresh, path)
    syncFolder(dirname(path))
    return true
  } finally {
    for (const left of [copy, fresh]) eraseFile(left)
  }
}

function holdsAny(path: string, key: Uint8Array | null, ids: readonly string[]): boolean {
  const database = openEngine(path, key, { readonly: true, fileMustExist: true })
  try {
    const find = database.prepare('SELECT 1 FROM drafts WHERE id = ?')
    return ids.some(id => find.get(id) !== undefined)
  } finally {
    database.close()
  }
}

function writeWithout(copy: string, key: Uint8Array | null, fresh: string, ids: readonly string[]): void {
  const database = openEngine(copy, key, { fileMustExist: true })
  try {
    database.pragma('journal_mode = MEMORY')
    database.pragma('synchronous = OFF')
    // Versions and steps go with their draft.
    database.pragma('foreign_keys = ON')
    const remove = database.prepare('DELETE FROM drafts WHERE id = ?')
    database.transaction(() => {
      for (const id of ids) remove.run(id)
    })()
    database.prepare('VACUUM INTO ?').run(fresh)
  } finally {
    database.close()
  }
}
