import type Database from 'better-sqlite3'
import { readNumber } from '../../../core/lint/reference/document-number.ts'
import {
  type DocumentReference,
  isCitable,
  readReference,
  referenceReading,
} from '../../../core/lint/reference/document-reference.ts'
import type { ReferencePage } from './library-calls.ts'
import { isIntact } from './text-hash.ts'

interface Row {
  readonly seq: number
  readonly title: string
  readonly reading: number | null
  readonly facts: string | null
  /** The document number that a person gave. */
  readonly given: string | null
}

/** The most documents of one page, and the most characters read anew for it: some 20 ms of work. */
const pageLength = { documents: 2000, characters: 500_000 }

/**
 * What documents of a library say of themselves and of others, kept beside them in SQLite. It is read when a document
 * is added; what a library of an earlier program lacks is read when first asked for, a page at a time.
 */
export class ReferenceStore {
  readonly #database: Database.Database

  constructor(database: Database.Database) {
    this.#database = database
  }

  /**
   * Reads and keeps the reference of a document that has just been stored; `given` is the number that a person gave it.
   * Runs inside the caller's transaction.
   */
  put(seq: number, title: string, text: string, given?: string | null): DocumentReference {
    const read = readReference(title, text)
    const number = given ? (readNumber(given) ?? given) : undefined
    const reference = number === undefined ? read : { ...read, number }
    this.#database
      .prepare('INSERT OR REPLACE INTO reference (seq, reading, facts) VALUES (?, ?, ?)')
      .run(seq, referenceReading, JSON.stringify(reference))
    return reference
  }

  /** References of the documents after a number. A document whose text was altered tells nothing. */
  page(after: number): ReferencePage {
    const rows = this.#database
      .prepare(
        `SELECT document.seq, title, reading, facts, iif(edited, nullif(number, ''), NULL) AS given
         FROM document LEFT JOIN reference USING (seq) LEFT JOIN detail USING (seq)
         WHERE document.seq > ? ORDER BY document.seq LIMIT ?`,
      )
      .all(after, pageLength.documents) as Row[]
    const isCurrent = rows.every(row => row.reading === referenceReading)
    if (isCurrent) return pageOf(rows.map(toReference), rows)
    return this.#database.transaction(() => this.#readMissing(rows)).immediate()
  }

  #readMissing(rows: readonly Row[]): ReferencePage {
    const select = this.#database.prepare('SELECT sha256, text FROM document WHERE seq = ?')
    const references: DocumentReference[] = []
    const read: Row[] = []
    let characters = 0
    for (const row of rows) {
      if (characters >= pageLength.characters) return { references: references.filter(isCitable), next: lastOf(read) }
      read.push(row)
      if (row.reading === referenceReading) {
        references.push(toReference(row))
        continue
      }
      const stored = select.get(row.seq) as { readonly sha256: string; readonly text: string } | undefined
      if (!stored || !isIntact(stored)) continue
      references.push(this.put(row.seq, row.title, stored.text, row.given))
      characters += stored.text.length
    }
    return pageOf(references, rows)
  }
}

function toReference({ facts }: Row): DocumentReference {
  return JSON.parse(facts as string) as DocumentReference
}

function pageOf(references: readonly DocumentReference[], rows: readonly Row[]): ReferencePage {
  return {
    references: references.filter(isCitable),
    next: rows.length < pageLength.documents ? null : lastOf(rows),
  }
}

function lastOf(rows: readonly Row[]): number | null {
  return rows.at(-1)?.seq ?? null
}
