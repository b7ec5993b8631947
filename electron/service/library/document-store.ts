import type Database from 'better-sqlite3'
import type { LibraryDocument, LibraryText } from '../../../core/contract/contract.ts'
import { ServiceError } from '../../../core/contract/errors.ts'
import { isNameAlone } from '../../../core/contract/library-files.ts'
import type { SourceDocument } from '../../../core/repetition/repetition-library.ts'
import { countText } from '../../../core/text/count.ts'
import { DetailStore } from './detail-store.ts'
import { FileStore } from './file-store.ts'
import type { LibraryAdded, LibraryInput } from './library.ts'
import type { ReferenceStore } from './reference-store.ts'
import { isIntact, textHash } from './text-hash.ts'

/** A stored document as the index is built from it. `seq` grows with every addition and is never used twice. */
export interface StoredText {
  readonly seq: number
  readonly id: string
  readonly text: string
  /** Whether the text is what was stored. */
  readonly isIntact: boolean
}

interface TextRow extends LibraryDocument {
  readonly seq: number
  readonly sha256: string
  readonly text: string
}

const described = `id, title, path, kind, characters, added_at AS addedAt, nullif(issuer, '') AS issuer,
  nullif(number, '') AS number, nullif(date, '') AS date`
const documents = 'document LEFT JOIN detail USING (seq)'

/** Documents of a library in SQLite: the one place that knows the table. */
export class DocumentStore {
  readonly #database: Database.Database
  readonly #references: ReferenceStore
  readonly #files: FileStore
  readonly #details: DetailStore
  readonly #source: Database.Statement
  #writes = 0

  constructor(database: Database.Database, references: ReferenceStore) {
    this.#database = database
    this.#references = references
    this.#files = new FileStore(database)
    this.#details = new DetailStore(database)
    this.#source = database.prepare(
      `SELECT id, title, path, kind, nullif(issuer, '') AS issuer, nullif(date, '') AS date FROM ${documents} WHERE seq = ?`,
    )
  }

  /** Changes whenever documents have changed, by this connection or by another process. Costs microseconds. */
  version(): string {
    return `${this.#writes}/${this.#database.pragma('data_version', { simple: true })}`
  }

  /**
   * Adds documents in one transaction; a damaged text gives way to the same one anew. `addedAt` is in milliseconds since
   * 1970. `index` is shown what was new before it is committed: where it throws, nothing is added. With `replace`, a
   * document gives way to what has come from its file since.
   */
  add(
    inputs: readonly LibraryInput[],
    addedAt: number,
    index: (added: readonly Pick<StoredText, 'seq' | 'text'>[]) => void,
    replace = false,
  ): LibraryAdded {
    const known = this.#database.prepare('SELECT seq, kind, sha256, text FROM document WHERE sha256 = ?')
    const rekind = this.#database.prepare('UPDATE document SET kind = ? WHERE seq = ?')
    const discard = this.#database.prepare('DELETE FROM document WHERE seq = ?')
    const retitle = this.#database.prepare(
      'UPDATE document SET title = (SELECT title FROM document WHERE seq = ?) WHERE seq = ?',
    )
    const insert = this.#database.prepare(
      `INSERT INTO document (id, sha256, title, path, kind, characters, text_bytes, added_at, text)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    const addAll = this.#database.transaction((): LibraryAdded => {
      const added: Pick<StoredText, 'seq' | 'text'>[] = []
      let replaced = 0
      const place = ({ path, file }: LibraryInput, seq: number) => {
        if (!file) return
        if (!replace && isNameAlone(path)) return this.#files.putBeside(path, seq, file)
        const before = this.#files.documentAt(path)
        this.#files.put(path, seq, file)
        if (!replace || before === undefined || before === seq || this.#files.countOf(before) > 0) return
        if (this.#details.handOn(before, seq)) retitle.run(before, seq)
        discard.run(before)
        replaced++
      }
      for (const input of inputs) {
        const { title, path, kind, text: given } = input
        // SQLite would change half a surrogate pair silently.
        const text = given.toWellFormed()
        const sha256 = textHash(text)
        const found = known.get(sha256) as Pick<TextRow, 'seq' | 'kind' | 'sha256' | 'text'> | undefined
        if (found && isIntact(found)) {
          if (found.kind !== kind) rekind.run(kind, found.seq)
          place(input, found.seq)
          continue
        }
        const kept = found && this.#keptOf(found.seq)
        if (found) discard.run(found.seq)
        const { characters } = countText(text)
        const bytes = Buffer.byteLength(text)
        const name = kept?.title ?? title
        const row = insert.run(sha256.slice(0, 16), sha256, name, path, kind, characters, bytes, addedAt, text)
        const seq = Number(row.lastInsertRowid)
        const reference = this.#references.put(seq, name, text, kept?.details?.number)
        if (kept?.details) this.#details.edit(seq, kept.details)
        else this.#details.put(seq, name, text, reference)
        for (const { path: from, ...file } of kept?.files ?? []) this.#files.put(from, seq, file)
        place(input, seq)
        added.push({ seq, text })
      }
      if (added.length > 0) index(added)
      const counts = { added: added.length, unchanged: inputs.length - added.length }
      return replaced > 0 ? { ...counts, replaced } : counts
    })
    this.#writes++
    return addAll.immediate()
  }

  /** What outlasts the text of a document: what a person said of it, and the files that it came from. */
  #keptOf(seq: number) {
    const details = this.#details.edited(seq)
    const title =
      details && (this.#database.prepare('SELECT title FROM document WHERE seq = ?').pluck().get(seq) as string)
    return { details, title, files: this.#files.of(seq) }
  }

  list(): readonly LibraryDocument[] {
    return this.#database
      .prepare(`SELECT ${described} FROM ${documents} ORDER BY seq`)
      .all()
      .map(known<LibraryDocument>)
  }

  sizes(): { readonly documents: number; readonly characters: number; readonly textBytes: number } {
    const sums = this.#database.prepare(
      `SELECT count(*) AS documents, coalesce(sum(characters), 0) AS characters,
              coalesce(sum(text_bytes), 0) AS textBytes FROM document`,
    )
    return sums.get() as { documents: number; characters: number; textBytes: number }
  }

  /** Removes documents, all or none. Throws 'document-not-found'. */
  remove(ids: readonly string[]): void {
    const remove = this.#database.prepare('DELETE FROM document WHERE id = ?')
    const removeAll = this.#database.transaction(() => {
      for (const id of new Set(ids)) if (remove.run(id).changes === 0) throw new ServiceError('document-not-found')
    })
    this.#writes++
    removeAll.immediate()
  }

  /** Throws 'document-not-found', or 'document-damaged' where the text is not what was stored. */
  text(id: string): LibraryText {
    const row = this.#database.prepare(`SELECT ${described}, seq, sha256, text FROM ${documents} WHERE id = ?`).get(id)
    if (!row) throw new ServiceError('document-not-found')
    const { seq: _, sha256, ...document } = known<TextRow>(row)
    if (!isIntact({ sha256, text: document.text })) throw new ServiceError('document-damaged', `「${document.title}」`)
    return document
  }

  /** What the judgement has to know of a document; undefined where it is gone. */
  source(seq: number): SourceDocument | undefined {
    const row = this.#source.get(seq)
    return row === undefined ? undefined : known<SourceDocument>(row)
  }

  /** The numbers of all documents of the kind 'formula'. */
  formulas(): ReadonlySet<number> {
    const rows = this.#database.prepare(`SELECT seq FROM document WHERE kind = 'formula'`).pluck().all()
    return new Set(rows as number[])
  }

  /** The first document numbered `from` or higher and not above `to`. */
  next(from: number, to: number): StoredText | undefined {
    const row = this.#database
      .prepare('SELECT seq, id, sha256, text FROM document WHERE seq BETWEEN ? AND ? ORDER BY seq LIMIT 1')
      .get(from, to) as Pick<TextRow, 'seq' | 'id' | 'sha256' | 'text'> | undefined
    return row && { seq: row.seq, id: row.id, text: row.text, isIntact: isIntact(row) }
  }

  close(): void {
    this.#database.close()
  }
}

/** A row without the columns that hold nothing. */
function known<T>(row: unknown): T {
  return Object.fromEntries(Object.entries(row as object).filter(([, value]) => value !== null)) as T
}
