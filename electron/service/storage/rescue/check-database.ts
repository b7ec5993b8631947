import { createHash } from 'node:crypto'
import { constants, copyFileSync, existsSync, rmSync, statSync } from 'node:fs'
import { type Database, openEngine } from '../../encryption/open-engine.ts'
import { checkTables } from '../check-tables.ts'
import { schemaVersion } from '../migrations/index.ts'
import { saysDamage } from '../sqlite-errors.ts'
import { moveHash } from '../status-rows.ts'
import { holdsAcknowledged } from './acknowledged.ts'

/** Up to this size a database is read through at every start, in bytes. Beyond it the daily backup does that. */
const readThrough = 24 * 1024 * 1024

/** Tables whose rows have no hashes. They are small. */
const plainTables = ['drafts', 'folders', 'draft_tags', 'settings']

/**
 * Reads a closed database through, by SQLite's own check and by the hashes of all texts, where it is small or damage was
 * met; answers whether it is damaged. A copy is read, since opening alone writes: a damaged file is kept as it was found.
 * What cannot be copied or read for another reason counts as sound.
 */
export function looksDamaged(file: string, isSuspect: boolean, key: Uint8Array | null = null): boolean {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  if (size === 0 || (size > readThrough && !isSuspect)) return false
  const copy = `${file}.look`
  let database: Database | undefined
  try {
    removeCopy(copy)
    for (const end of ['', '-wal']) {
      if (existsSync(`${file}${end}`)) copyFileSync(`${file}${end}`, `${copy}${end}`, constants.COPYFILE_FICLONE)
    }
    database = openEngine(copy, key, { fileMustExist: true })
    // Another form than those that this program knows is for the opening to judge.
    if ((database.pragma('user_version', { simple: true }) as number) > schemaVersion) return false
    checkTables(database)
    return !(passes(database, 'integrity_check(1)') && areTextsIntact(database) && holdsAcknowledged(file, database))
  } catch (error) {
    return saysDamage(error)
  } finally {
    database?.close()
    removeCopy(copy)
  }
}

/** Whether the tables that no hash protects pass SQLite's check. Throws what SQLite throws. */
export function areListsSound(database: Database): boolean {
  return plainTables.every(table => passes(database, `integrity_check(${table})`))
}

function removeCopy(copy: string): void {
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${copy}${end}`, { force: true })
}

/** Whether every version, step and move has the hash that was stored with it. */
export function areTextsIntact(database: Database): boolean {
  return (
    areIntact(database, 'versions', 'content') && areIntact(database, 'journal', 'edit') && areMovesIntact(database)
  )
}

interface MoveRow {
  readonly draft_id: string
  readonly place: number
  readonly entry: string
  readonly hash: string
}

function areMovesIntact(database: Database): boolean {
  // Backups may be of a form that had no log yet.
  if (!database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'status_log'").get()) return true
  const rows = database.prepare('SELECT draft_id, place, entry, hash FROM status_log')
  for (const { draft_id, place, entry, hash } of rows.iterate() as IterableIterator<MoveRow>) {
    if (moveHash(draft_id, place, entry) !== hash) return false
  }
  return true
}

interface HashedRow {
  readonly draft_id: string
  readonly seq: number
  readonly text: Buffer
  readonly hash: string
}

/** Texts are read as bytes: making strings of them takes longer than all else. */
function areIntact(database: Database, table: string, column: string): boolean {
  const rows = database.prepare(`SELECT draft_id, seq, CAST(${column} AS BLOB) AS text, hash FROM ${table}`)
  for (const { draft_id, seq, text, hash } of rows.iterate() as IterableIterator<HashedRow>) {
    const own = createHash('sha256').update(`${draft_id}\n${seq}\n`).update(text).digest('hex')
    if (own !== hash) return false
  }
  return true
}

function passes(database: Database, pragma: string): boolean {
  return database.pragma(pragma, { simple: true }) === 'ok'
}
