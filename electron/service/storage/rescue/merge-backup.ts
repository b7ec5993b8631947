import { keyOfBackup } from '../../encryption/keyed-file.ts'
import { type Database, openEngine } from '../../encryption/open-engine.ts'
import { applicationId, schemaVersion } from '../migrations/index.ts'

/** A backup to take from, and when it was made, in milliseconds since 1970. */
export interface BackupSource {
  readonly path: string
  readonly madeAt: number
}

/** A backup that was opened, whole as SQLite sees it. */
export interface OpenBackup extends BackupSource {
  readonly database: Database
}

/**
 * The first of some backups that opens, with one of the keys where it is encrypted, is this program's and passes SQLite's
 * check; undefined where none does.
 */
export function openBackup(sources: readonly BackupSource[], keys: readonly Uint8Array[] = []): OpenBackup | undefined {
  for (const source of sources) {
    let database: Database | undefined
    try {
      database = openEngine(source.path, keyOfBackup(source.path, keys), { readonly: true, fileMustExist: true })
      if (isSound(database)) return { ...source, database }
    } catch {
      // An older one may serve.
    }
    database?.close()
  }
  return undefined
}

/** Whether a database is this program's, of a schema that it knows, and passes SQLite's own check. */
export function isSound(database: Database): boolean {
  const version = database.pragma('user_version', { simple: true }) as number
  if (database.pragma('application_id', { simple: true }) !== applicationId) return false
  if (version < 1 || version > schemaVersion) return false
  return database.pragma('integrity_check(1)', { simple: true }) === 'ok'
}

/** The ids of the drafts in a backup. */
export function draftsIn({ database }: OpenBackup): readonly string[] {
  return database.prepare('SELECT id FROM drafts').pluck().all() as readonly string[]
}

/**
 * Adds what a backup holds of one draft to a rescued database, beside what is there: its row, its place in the list, its
 * versions, steps and moves. Rows are the same rows as long as the draft has gone on from that backup, which is why a step or a
 * version that is there already stays.
 */
export function mergeDraft(target: Database, backup: OpenBackup, id: string): void {
  copyRows(target, backup.database, 'drafts', 'id', id)
  for (const table of ['versions', 'journal', 'status_log', 'draft_tags'])
    copyRows(target, backup.database, table, 'draft_id', id)
}

/** Adds the folders of a backup that are missing. */
export function mergeFolders(target: Database, backup: OpenBackup): void {
  copyRows(target, backup.database, 'folders')
}

/** Takes the settings of a backup in place of none. */
export function mergeSettings(target: Database, backup: OpenBackup): void {
  copyRows(target, backup.database, 'settings')
}

function copyRows(target: Database, source: Database, table: string, key?: string, value?: string): void {
  const there = new Set(columnsOf(target, table))
  const columns = columnsOf(source, table).filter(name => there.has(name))
  // A table that came with a later schema.
  if (columns.length === 0) return
  const names = columns.join(', ')
  const read = source.prepare(`SELECT ${names} FROM ${table}${key ? ` WHERE ${key} = ?` : ''}`).raw()
  const write = target.prepare(
    `INSERT OR IGNORE INTO ${table} (${names}) VALUES (${columns.map(() => '?').join(', ')})`,
  )
  for (const row of read.iterate(...(value === undefined ? [] : [value]))) write.run(...(row as unknown[]))
}

function columnsOf(database: Database, table: string): readonly string[] {
  return database.prepare('SELECT name FROM pragma_table_info(?) ORDER BY cid').pluck().all(table) as readonly string[]
}
