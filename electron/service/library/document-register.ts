import type Database from 'better-sqlite3'
import type { FileStatus, LibraryEdit, OfferedFile } from '../../../core/contract/contract.ts'
import { ServiceError } from '../../../core/contract/errors.ts'
import type { LibraryKind } from '../../../core/repetition/match.ts'
import { DetailStore } from './detail-store.ts'
import { FileStore } from './file-store.ts'
import type { ReferenceStore } from './reference-store.ts'
import { isIntact } from './text-hash.ts'

interface Row {
  readonly title: string
  readonly kind: LibraryKind
  readonly sha256: string
  readonly text: string
}

/** What is written about documents that are in the library already. Their texts stay as they are. */
export class DocumentRegister {
  readonly #database: Database.Database
  readonly #references: ReferenceStore
  readonly #files: FileStore
  readonly #details: DetailStore

  constructor(database: Database.Database, references: ReferenceStore) {
    this.#database = database
    this.#references = references
    this.#files = new FileStore(database)
    this.#details = new DetailStore(database)
  }

  /** What the library holds of these files. Documents that it holds take the kind; a damaged one counts as new. */
  known(files: readonly OfferedFile[], kind: LibraryKind): readonly FileStatus[] {
    const select = this.#database.prepare('SELECT title, kind, sha256, text FROM document WHERE seq = ?')
    const rekind = this.#database.prepare('UPDATE document SET kind = ? WHERE seq = ?')
    const decide = this.#database.transaction(() =>
      files.map((file): FileStatus => {
        const { status, seq } = this.#files.status(file)
        if (seq === undefined) return status
        const row = select.get(seq) as Row
        if (!isIntact(row)) return 'new'
        if (row.kind !== kind) rekind.run(kind, seq)
        return status
      }),
    )
    return decide.immediate()
  }

  /** Keeps what a person says of a document. Throws 'document-not-found'. */
  edit({ id, title, kind, ...details }: LibraryEdit): void {
    const select = this.#database.prepare('SELECT seq, text FROM document WHERE id = ?')
    const update = this.#database.prepare('UPDATE document SET title = ?, kind = ? WHERE seq = ?')
    const write = this.#database.transaction(() => {
      const row = select.get(id) as { readonly seq: number; readonly text: string } | undefined
      if (!row) throw new ServiceError('document-not-found')
      update.run(title, kind, row.seq)
      this.#details.edit(row.seq, details)
      this.#references.put(row.seq, title, row.text, details.number)
    })
    write.immediate()
  }

  /** Gives documents a kind, all or none. Throws 'document-not-found'. */
  setKind(ids: readonly string[], kind: LibraryKind): void {
    const update = this.#database.prepare('UPDATE document SET kind = ? WHERE id = ?')
    const write = this.#database.transaction(() => {
      for (const id of ids) if (update.run(kind, id).changes === 0) throw new ServiceError('document-not-found')
    })
    write.immediate()
  }

  /** Reads a few details that a library of an earlier program lacks; false where none is left. */
  fill(): boolean {
    return this.#details.fill()
  }
}
