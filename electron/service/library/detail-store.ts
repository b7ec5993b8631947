import type Database from 'better-sqlite3'
import type { LibraryDetails } from '../../../core/contract/contract.ts'
import { recogniseIssuer } from '../../../core/document/recognise-issuer.ts'
import { type DocumentReference, readReference } from '../../../core/lint/reference/document-reference.ts'

/** What is told of a document beside its title. Empty texts where it is not known. */
export type StoredDetails = Omit<LibraryDetails, 'title'>

/** Documents read at once where a library of an earlier program lacks their details. */
const fillStep = 40

/** Issuer, number and date of each document: recognised from its text, or as a person put them. */
export class DetailStore {
  readonly #database: Database.Database

  constructor(database: Database.Database) {
    this.#database = database
  }

  /** Keeps what a text says of itself. Runs inside the caller's transaction. */
  put(seq: number, title: string, text: string, reference: DocumentReference): void {
    this.#write(seq, recognised(title, text, reference), false)
  }

  /** Keeps what a person says. */
  edit(seq: number, details: StoredDetails): void {
    this.#write(seq, details, true)
  }

  /**
   * Hands what a person said of an earlier version on to a later one: issuer, and number and date where its text tells
   * none. Answers whether a person had said anything.
   */
  handOn(from: number, to: number): boolean {
    const earlier = this.#read(from)
    if (!earlier?.edited) return false
    const own = this.#read(to)
    const { issuer } = earlier
    this.#write(to, { issuer, number: own?.number || earlier.number, date: own?.date || earlier.date }, true)
    return true
  }

  /** What a person has said of a document; undefined where that is nothing. */
  edited(seq: number): StoredDetails | undefined {
    const row = this.#read(seq)
    return row?.edited ? { issuer: row.issuer, number: row.number, date: row.date } : undefined
  }

  /** Reads a few documents whose details are missing; false where none is left. */
  fill(): boolean {
    const rows = this.#database
      .prepare('SELECT seq, title, text FROM document WHERE seq NOT IN (SELECT seq FROM detail) LIMIT ?')
      .all(fillStep) as { readonly seq: number; readonly title: string; readonly text: string }[]
    this.#database
      .transaction(() => {
        for (const { seq, title, text } of rows) this.put(seq, title, text, readReference(title, text))
      })
      .immediate()
    return rows.length === fillStep
  }

  #read(seq: number): (StoredDetails & { readonly edited: 0 | 1 }) | undefined {
    return this.#database.prepare('SELECT issuer, number, date, edited FROM detail WHERE seq = ?').get(seq) as
      | (StoredDetails & { readonly edited: 0 | 1 })
      | undefined
  }

  #write(seq: number, { issuer, number, date }: StoredDetails, isEdited: boolean): void {
    this.#database
      .prepare('INSERT OR REPLACE INTO detail (seq, issuer, number, date, edited) VALUES (?, ?, ?, ?, ?)')
      .run(seq, issuer, number, date, isEdited ? 1 : 0)
  }
}

function recognised(title: string, text: string, { number, version }: DocumentReference): StoredDetails {
  const two = (value: number) => String(value).padStart(2, '0')
  return {
    issuer: recogniseIssuer(title, text) ?? '',
    number: number ?? '',
    date: version ? `${version.year}-${two(version.month)}-${two(version.day)}` : '',
  }
}
