import type { Database } from 'better-sqlite3'
import { recordHash } from '../record-hash.ts'
import { moveHash } from '../status-rows.ts'
import type { DamagedFile } from './damaged-file.ts'
import { type FoundRow, rowsOfPage, type StoredValue } from './page-rows.ts'

/** What came out of a damaged file. */
export interface RescuedRows {
  /** Whether every page could be read and the end is there: what is not found was not there. */
  readonly isWhole: boolean
}

const hash = /^[0-9a-f]{64}$/
const placed = 'ORDER BY cid'

/**
 * Puts into an empty database of the same schema whatever rows of its tables the pages of a damaged file hold, in
 * whichever order they lie. Versions and steps are known by their hashes; a version whose hash is wrong comes along where
 * no better one is found, and shows as damaged when it is opened.
 */
export function rescueRows(file: DamagedFile, target: Database): RescuedRows {
  const put = rowWriters(target)
  let isWhole = !file.isCut
  const write = target.transaction((from: number, to: number) => {
    for (let number = from; number <= to; number++) {
      const page = rowsOfPage(file, number)
      isWhole &&= page.isWhole
      for (const row of page.rows) takeRow(row, put)
    }
  })
  // One transaction for many pages, and none for all: a large file would not fit into memory.
  for (let from = 1; from <= file.pageCount; from += 1000) write(from, Math.min(from + 999, file.pageCount))
  return { isWhole }
}

type RowWriter = (values: readonly StoredValue[], replaces?: boolean) => void
type Table = 'drafts' | 'versions' | 'journal' | 'status_log' | 'folders' | 'settings' | 'draft_tags'
type RowWriters = Readonly<Record<Table, RowWriter>>

/** Puts a row where it belongs; one that belongs nowhere is passed over. */
function takeRow({ rowid, values }: FoundRow, put: RowWriters): void {
  const [one, two, three, four, five] = values
  if (isId(two) && isCount(three) && isJson(four) && typeof five === 'string' && rowid !== null && rowid > 0) {
    const isIntact = hash.test(five) && recordHash(two, three, four) === five
    put.versions([rowid, ...values.slice(1)], isIntact)
    return
  }
  if (isId(one) && isCount(two) && isJson(three) && typeof four === 'string') {
    if (hash.test(four) && recordHash(one, two, three) === four) put.journal(values)
    else if (hash.test(four) && moveHash(one, two, three) === four) put.status_log(values)
    return
  }
  if (isDraftRow(values)) put.drafts(values)
  else if (values.length === 2 && one === 'window' && isJson(two)) put.settings(values)
  else if (values.length === 3 && isId(one) && typeof two === 'string' && two !== '') {
    // A tag's row is kept by draft and tag; a folder's has another folder, or none, behind its name.
    if (isCount(three)) put.draft_tags([one, three, two])
    else if (three === null || isId(three)) put.folders(values)
  }
}

function isDraftRow(values: readonly StoredValue[]): boolean {
  const [id, title, renamed, genre, ...numbers] = values
  return (
    values.length >= 10 &&
    isId(id) &&
    typeof title === 'string' &&
    (renamed === 0 || renamed === 1) &&
    typeof genre === 'string' &&
    numbers.slice(0, 5).every(isCount) &&
    (values[9] === null || isCount(values[9]))
  )
}

function isId(value: StoredValue | undefined): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= 200
}

function isCount(value: StoredValue | undefined): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
}

function isJson(value: StoredValue | undefined): value is string {
  return typeof value === 'string' && value.startsWith('{') && value.endsWith('}')
}

/** Writes rows as long as their file had them: columns that came later take their defaults. */
function rowWriters(target: Database): RowWriters {
  const writerOf = (table: Table): RowWriter => {
    const columns = target
      .prepare(`SELECT name FROM pragma_table_info('${table}') ${placed}`)
      .pluck()
      .all() as readonly string[]
    // Of two rows for one draft the one that was changed last holds.
    const newer =
      table === 'drafts'
        ? `ON CONFLICT (id) DO UPDATE SET ${changes(columns)} WHERE excluded.touched > drafts.touched`
        : ''
    return (values, replaces = false) => {
      const used = columns.slice(0, values.length)
      const verb = newer ? 'INSERT INTO' : replaces ? 'INSERT OR REPLACE INTO' : 'INSERT OR IGNORE INTO'
      const row = target.prepare(
        `${verb} ${table} (${used.join(', ')}) VALUES (${used.map(() => '?').join(', ')}) ${newer}`,
      )
      try {
        row.run(...values.slice(0, used.length))
      } catch (error) {
        // What does not fit the table is no row of it, or is damaged beyond use.
        if (!/^SQLITE_(CONSTRAINT|MISMATCH)/.test((error as { code?: string }).code ?? '')) throw error
      }
    }
  }
  return {
    drafts: writerOf('drafts'),
    versions: writerOf('versions'),
    journal: writerOf('journal'),
    status_log: writerOf('status_log'),
    folders: writerOf('folders'),
    settings: writerOf('settings'),
    draft_tags: writerOf('draft_tags'),
  }
}

function changes(columns: readonly string[]): string {
  return columns
    .filter(name => name !== 'id')
    .map(name => `${name} = excluded.${name}`)
    .join(', ')
}
