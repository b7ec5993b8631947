import { join } from 'node:path'
import Database from 'better-sqlite3'
import { onTestFinished } from 'vitest'
import { openDatabase } from '../../electron/service/storage/open-database.ts'
import { createDraftStore, type SqliteDraftStore } from '../../electron/service/storage/sqlite-draft-store.ts'

/** A store on `drafts.db` of a folder, closed when the test ends. */
export function openStore(folder: string, now?: () => number): SqliteDraftStore {
  const store = createDraftStore(openDatabase(join(folder, 'drafts.db')), now)
  onTestFinished(() => store.abandon())
  return store
}

/** Alters a closed draft database by plain SQL. */
export function tamper(folder: string, sql: string): void {
  const database = new Database(join(folder, 'drafts.db'))
  database.exec(sql)
  database.close()
}

/** Asks a closed draft database for one row. */
export function ask(folder: string, sql: string): unknown {
  const database = new Database(join(folder, 'drafts.db'))
  const row = database.prepare(sql).get()
  database.close()
  return row
}
