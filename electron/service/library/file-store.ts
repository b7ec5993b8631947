import type Database from 'better-sqlite3'
import type { FileStatus, OfferedFile } from '../../../core/contract/contract.ts'
import { isNameAlone } from '../../../core/contract/library-files.ts'
import { textHash } from './text-hash.ts'

/** A file as it was when its content came into the library. */
export interface FileFacts {
  /** In bytes. */
  readonly size: number
  /** When it was last changed, in milliseconds since 1970. */
  readonly modified: number
  /** SHA-256 of its bytes in hexadecimal digits. */
  readonly sha256: string
}

interface Row {
  readonly seq: number
  readonly size: number
  readonly modified: number
  readonly sha256: string
}

/** From which files the documents of a library came. Several files may hold the same document. */
export class FileStore {
  readonly #database: Database.Database

  constructor(database: Database.Database) {
    this.#database = database
  }

  /**
   * What the library knows of a file, and the number of the document that holds its content. A file counts as the same
   * where path, size and time agree, or its hash does; what was recognised by its hash is noted under its path.
   */
  status({ path, size, modified, sha256 }: OfferedFile): { readonly status: FileStatus; readonly seq?: number } {
    const row = this.#database.prepare('SELECT * FROM file WHERE path = ?').get(path) as Row | undefined
    if (row && row.size === size && row.modified === modified) return { status: 'known', seq: row.seq }
    const same = sha256 === undefined ? undefined : this.#seqOf(sha256)
    if (same === undefined || sha256 === undefined) return { status: row ? 'changed' : 'new' }
    if (row && row.seq !== same) {
      // A name alone does not tell which of two files it is; that a content is in, its hash tells.
      if (isNameAlone(path)) return { status: 'known', seq: same }
      // Where the path stands for another document, both are kept only if a person wants it so.
      return { status: 'changed' }
    }
    this.put(path, same, { size, modified, sha256 })
    return { status: 'known', seq: same }
  }

  /** Notes that a path stands for a document. */
  put(path: string, seq: number, { size, modified, sha256 }: FileFacts): void {
    this.#database
      .prepare('INSERT OR REPLACE INTO file (path, size, modified, sha256, seq) VALUES (?, ?, ?, ?, ?)')
      .run(path, size, modified, sha256, seq)
  }

  /** Notes a document from a file of which the name alone is known, beside others of that name. */
  putBeside(name: string, seq: number, file: FileFacts): void {
    let path = name
    for (let number = 2; ![undefined, seq].includes(this.documentAt(path)); number++) path = `${name}（${number}）`
    this.put(path, seq, file)
  }

  /** The number of the document that a path stands for. */
  documentAt(path: string): number | undefined {
    return this.#database.prepare('SELECT seq FROM file WHERE path = ?').pluck().get(path) as number | undefined
  }

  /** The files that stand for a document. */
  of(seq: number): readonly (FileFacts & { readonly path: string })[] {
    return this.#database
      .prepare('SELECT path, size, modified, sha256 FROM file WHERE seq = ?')
      .all(seq) as (FileFacts & { readonly path: string })[]
  }

  /** How many paths stand for a document. */
  countOf(seq: number): number {
    return this.#database.prepare('SELECT count(*) FROM file WHERE seq = ?').pluck().get(seq) as number
  }

  #seqOf(sha256: string): number | undefined {
    return this.#database.prepare('SELECT seq FROM file WHERE sha256 = ?').pluck().get(sha256) as number | undefined
  }
}

/** The facts of a text that is no file: one that was written here. */
export function factsOfText(text: string): FileFacts {
  return { size: Buffer.byteLength(text), modified: 0, sha256: textHash(text) }
}
