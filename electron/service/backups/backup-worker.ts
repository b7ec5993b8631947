import { readFileSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import Database from 'better-sqlite3'
import type { BackupDraft } from '../../../core/contract/backups.ts'
import { ServiceError } from '../../../core/contract/errors.ts'
import type { GenreId } from '../../../core/document/genres.ts'
import { loadDraft } from '../storage/load-draft.ts'
import { migrate, schemaVersion } from '../storage/migrations/index.ts'
import { eraseFolder } from '../storage/rescue/kept-originals.ts'
import { isSound } from '../storage/rescue/merge-backup.ts'
import { saysDamage, toServiceError } from '../storage/sqlite-errors.ts'
import type { BackedUpDraft, BackupReply, BackupTask } from './backup-tasks.ts'
import { verifyBackup } from './before-migration.ts'
import { forgetInBackup } from './forget-in-backup.ts'

if (!parentPort) throw new Error('backup-worker runs as a worker thread')
parentPort.postMessage(answer(workerData as BackupTask))

function answer(task: BackupTask): BackupReply {
  try {
    switch (task.kind) {
      case 'verify':
        verifyBackup(task.path)
        return { value: null }
      case 'list':
        return { value: reading(task.path, listDrafts) }
      case 'read':
        return { value: reading(task.path, database => readDrafts(database, task.ids)) }
      case 'eraseFolder':
        eraseFolder(task.path)
        return { value: null }
      case 'forget':
        return { value: forgetInBackup(task.path, task.ids) }
    }
  } catch (error) {
    const failure = toServiceError(error)
    if (saysDamage(error)) return { code: task.kind === 'verify' ? 'backup-unsound' : 'backup-damaged' }
    if (failure instanceof ServiceError)
      return { code: failure.code === 'backup-unsound' && task.kind !== 'verify' ? 'backup-damaged' : failure.code }
    return { stack: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

function reading<T>(path: string, read: (database: Database.Database) => T): T {
  const database = new Database(path, { readonly: true, fileMustExist: true })
  try {
    if (!isSound(database)) throw new ServiceError('backup-damaged')
    return (database.pragma('user_version', { simple: true }) as number) < schemaVersion
      ? readingInMemory(path, read)
      : read(database)
  } finally {
    database.close()
  }
}

/** A backup of an earlier form is brought to the present one in memory; its file stays as it is. */
function readingInMemory<T>(path: string, read: (database: Database.Database) => T): T {
  const database = new Database(readFileSync(path))
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
function listDrafts(database: Database.Database): readonly BackupDraft[] {
  const rows = database
    .prepare('SELECT id, title, genre, characters, updated_at, trashed_at FROM drafts ORDER BY touched DESC, id')
    .all() as readonly DraftRow[]
  return rows.map(({ id, title, genre, characters, updated_at, trashed_at }) => {
    return { id, title, genre: genre as GenreId, characters, updatedAt: updated_at, isTrashed: trashed_at !== null }
  })
}

function readDrafts(database: Database.Database, ids: readonly string[]): readonly BackedUpDraft[] {
  const titleOf = database.prepare('SELECT title FROM drafts WHERE id = ?').pluck()
  return ids.map(id => {
    const title = titleOf.get(id)
    if (typeof title !== 'string') throw new ServiceError('draft-not-found')
    const { content, notice } = loadDraft(database, id)
    if (notice !== null) throw new ServiceError('backup-damaged')
    return { id, title, content }
  })
}
