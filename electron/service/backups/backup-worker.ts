import { parentPort, workerData } from 'node:worker_threads'
import type { BackupDraft } from '../../../core/contract/backups.ts'
import { ServiceError } from '../../../core/contract/errors.ts'
import type { GenreId } from '../../../core/document/genres.ts'
import { convertDatabase } from '../encryption/convert-database.ts'
import { keyOfBackup } from '../encryption/keyed-file.ts'
import { type Database, openEngine } from '../encryption/open-engine.ts'
import { loadDraft } from '../storage/load-draft.ts'
import { migrate, schemaVersion } from '../storage/migrations/index.ts'
import { eraseFolder } from '../storage/rescue/kept-originals.ts'
import { isSound } from '../storage/rescue/merge-backup.ts'
import { saysDamage, toServiceError } from '../storage/sqlite-errors.ts'
import type { BackedUpDraft, BackupReply, BackupTask, KeyedTask } from './backup-tasks.ts'
import { verifyBackup } from './before-migration.ts'
import { forgetInBackup } from './forget-in-backup.ts'

if (!parentPort) throw new Error('backup-worker runs as a worker thread')
const { task, keys } = workerData as KeyedTask
parentPort.postMessage(answer(task))

function answer(task: BackupTask): BackupReply {
  try {
    switch (task.kind) {
      case 'verify':
        verifyBackup(task.path, keyOfBackup(task.path, keys))
        return { value: null }
      case 'convert':
        convertDatabase({ path: task.path, key: keyOfBackup(task.path, keys) }, { path: task.target, key: task.key })
        return { value: null }
      case 'list':
        return { value: reading(task.path, listDrafts) }
      case 'read':
        return { value: reading(task.path, database => readDrafts(database, task.ids)) }
      case 'eraseFolder':
        eraseFolder(task.path)
        return { value: null }
      case 'forget':
        return { value: forgetInBackup(task.path, task.ids, keys) }
    }
  } catch (error) {
    const failure = toServiceError(error)
    if (saysDamage(error)) return { code: task.kind === 'verify' ? 'backup-unsound' : 'backup-damaged' }
    if (failure instanceof ServiceError)
      return { code: failure.code === 'backup-unsound' && task.kind !== 'verify' ? 'backup-damaged' : failure.code }
    return { stack: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

function reading<T>(path: string, read: (database: Database) => T): T {
  const database = openEngine(path, keyOfBackup(path, keys), { readonly: true, fileMustExist: true })
  try {
    if (!isSound(database)) throw new ServiceError('backup-damaged')
    return (database.pragma('user_version', { simple: true }) as number) < schemaVersion
      ? readingInMemory(database, read)
      : read(database)
  } finally {
    database.close()
  }
}

/** A backup of an earlier form is brought to the present one in memory; its file stays as it is. */
function readingInMemory<T>(backup: Database, read: (database: Database) => T): T {
  // What an encrypted one holds comes decrypted.
  const database = openEngine(backup.serialize(), null)
  try {
    migrate(database)
    return read(database)
  } finally {
    database.close()
  }
}

interface DraftRow {
  readonly id: string
  readonly title: string
  readonly genre: string
  readonly characters: number
  readonly updated_at: number
  readonly trashed_at: number | null
}

/** By the columns that the first schema has, so that a backup of any release can be shown. */
function listDrafts(database: Database): readonly BackupDraft[] {
  const rows = database
    .prepare('SELECT id, title, genre, characters, updated_at, trashed_at FROM drafts ORDER BY touched DESC, id')
    .all() as readonly DraftRow[]
  return rows.map(({ id, title, genre, characters, updated_at, trashed_at }) => {
    return { id, title, genre: genre as GenreId, characters, updatedAt: updated_at, isTrashed: trashed_at !== null }
  })
}

function readDrafts(database: Database, ids: readonly string[]): readonly BackedUpDraft[] {
  const titleOf = database.prepare('SELECT title FROM drafts WHERE id = ?').pluck()
  return ids.map(id => {
    const title = titleOf.get(id)
    if (typeof title !== 'string') throw new ServiceError('draft-not-found')
    const { content, notice } = loadDraft(database, id)
    if (notice !== null) throw new ServiceError('backup-damaged')
    return { id, title, content }
  })
}
