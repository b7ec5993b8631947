import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { ServiceError } from '../../../core/contract/errors.ts'
import { syncFile } from '../sync-file.ts'
import { type Database, openEngine } from './open-engine.ts'

/** How many rows are copied before progress is told. Rows of versions are whole drafts. */
const rowsAtOnce = 200

/** Told of each portion of rows that was copied, or read again; throws to call the work off. */
export type RowsDone = (rows: number) => void

/**
 * Writes a closed database anew under another key, or under none, and reads the copy through: by SQLite's own check, and
 * every row against the one it was made of. Each row counts twice in what `onRows` is told. `target` must not be there; it is whole and on disk when this returns, and not there at
 * all where this throws, ServiceError `encryption-unsound` among others.
 */
export function convertDatabase(
  source: { readonly path: string; readonly key: Uint8Array | null },
  target: { readonly path: string; readonly key: Uint8Array | null },
  onRows: RowsDone = () => undefined,
): void {
  removeDatabase(target.path)
  const from = openEngine(source.path, source.key, { readonly: true, fileMustExist: true })
  try {
    const to = openEngine(target.path, target.key)
    try {
      copyAll(from, to, onRows)
      verify(from, to, onRows)
    } finally {
      to.close()
    }
    syncFile(target.path)
  } catch (error) {
    removeDatabase(target.path)
    throw error
  } finally {
    from.close()
  }
}

/** How many rows a database holds, for progress. */
export function countRows(path: string, key: Uint8Array | null): number {
  const database = openEngine(path, key, { readonly: true, fileMustExist: true })
  try {
    return tablesOf(database).reduce((sum, { name }) => sum + rowsOf(database, name), 0)
  } finally {
    database.close()
  }
}

/** Deletes the files of a database that is not open. */
export function removeDatabase(path: string): void {
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${path}${end}`, { force: true })
}

interface Definition {
  readonly name: string
  readonly type: string
  readonly sql: string
}

function copyAll(from: Database, to: Database, onRows: RowsDone): void {
  // On disk all at once at the end: until then nothing of it counts.
  to.pragma('journal_mode = OFF')
  to.pragma('synchronous = OFF')
  to.pragma('foreign_keys = OFF')
  to.pragma(`page_size = ${from.pragma('page_size', { simple: true })}`)
  const definitions = definitionsOf(from)
  const isTable = ({ type }: Definition) => type === 'table'
  for (const { sql } of definitions.filter(isTable)) to.exec(sql)
  const isCounting = definitions.some(({ sql }) => /AUTOINCREMENT/i.test(sql))
  for (const { name } of tablesOf(from)) copyTable(from, to, name, onRows)
  if (isCounting) {
    to.exec('DELETE FROM sqlite_sequence')
    copyTable(from, to, 'sqlite_sequence', () => undefined)
  }
  for (const { sql } of definitions.filter(definition => !isTable(definition))) to.exec(sql)
  for (const pragma of ['application_id', 'user_version']) {
    to.pragma(`${pragma} = ${from.pragma(pragma, { simple: true })}`)
  }
}

function copyTable(from: Database, to: Database, table: string, onRows: RowsDone): void {
  const name = quoted(table)
  const columns = from.prepare(`SELECT * FROM ${name}`).columns().length
  const read = from.prepare(`SELECT * FROM ${name}`).raw().safeIntegers()
  const write = to.prepare(`INSERT INTO ${name} VALUES (${Array(columns).fill('?').join(', ')})`)
  let rows: unknown[][] = []
  const put = to.transaction(() => {
    for (const row of rows) write.run(...row)
  })
  const flush = () => {
    put()
    onRows(rows.length)
    rows = []
  }
  for (const row of read.iterate() as IterableIterator<unknown[]>) {
    rows.push(row)
    if (rows.length === rowsAtOnce) flush()
  }
  flush()
}

function verify(from: Database, to: Database, onRows: RowsDone): void {
  const isWhole =
    to.pragma('integrity_check(1)', { simple: true }) === 'ok' &&
    JSON.stringify(definitionsOf(from)) === JSON.stringify(definitionsOf(to)) &&
    tablesOf(from).every(({ name }) => digestOf(from, name, () => undefined) === digestOf(to, name, onRows))
  if (!isWhole) throw new ServiceError('encryption-unsound')
}

/** A hash of all rows of a table in the order in which they lie. */
function digestOf(database: Database, table: string, onRows: RowsDone): string {
  const hash = createHash('sha256')
  let rows = 0
  const read = database
    .prepare(`SELECT * FROM ${quoted(table)}`)
    .raw()
    .safeIntegers()
  for (const row of read.iterate() as IterableIterator<unknown[]>) {
    for (const value of row) {
      const bytes = value instanceof Uint8Array ? value : String(value)
      hash.update(`${typeof value} ${bytes.length}\n`).update(bytes)
    }
    if (++rows % rowsAtOnce === 0) onRows(rowsAtOnce)
  }
  onRows(rows % rowsAtOnce)
  return hash.digest('hex')
}

function definitionsOf(database: Database): readonly Definition[] {
  return database
    .prepare(
      "SELECT name, type, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY name",
    )
    .all() as readonly Definition[]
}

function tablesOf(database: Database): readonly Definition[] {
  return definitionsOf(database).filter(({ type }) => type === 'table')
}

function rowsOf(database: Database, table: string): number {
  return database
    .prepare(`SELECT count(*) FROM ${quoted(table)}`)
    .pluck()
    .get() as number
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}
