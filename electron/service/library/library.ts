import type {
  FileStatus,
  LibraryDocument,
  LibraryEdit,
  LibraryStats,
  LibraryText,
  OfferedFile,
  TextSearch,
} from '../../../core/contract/contract.ts'
import type { DocumentReference } from '../../../core/lint/reference/document-reference.ts'
import type { LibraryKind, RepetitionMatch } from '../../../core/repetition/match.ts'
import type { RankedSource } from '../../../core/repetition/rank-sources.ts'
import type { FileFacts } from './file-store.ts'
import type { LibraryKeys } from './library-calls.ts'
import { LibraryClient } from './library-client.ts'

/** A document on its way into a library. `path` is where it came from, for show. */
export interface LibraryInput {
  readonly title: string
  readonly path: string
  readonly kind: LibraryKind
  readonly text: string
  /** The file at `path` as it was read, by which a later import passes over it. */
  readonly file?: FileFacts
}

export interface LibraryAdded {
  readonly added: number
  /** Texts that the library held already. */
  readonly unchanged: number
  /** How many of those added took the place of an earlier version; absent where none did. */
  readonly replaced?: number
}

export interface DuplicatesOptions {
  readonly all: boolean
  readonly copyOf?: string
}

/** What a whole text shares with a library. */
export interface LibraryDuplicates {
  /** Word's 字数 of the text. */
  readonly characters: number
  /** Share of the normalised characters inside exact runs of 13 or more, 0 to 1. */
  readonly coverage: number
  /** Documents that hold such runs, the best source first. */
  readonly sources: readonly RankedSource[]
  readonly matches: readonly RepetitionMatch[]
}

export type ImportProgress = (done: number, total: number, name: string) => void

export interface LibraryOptions {
  /**
   * Called when look-ups may find more than before, because documents that lacked an index have got one. Where it is
   * given, look-ups answer with what is indexed; without it they wait until everything is.
   */
  readonly onChange?: () => void
  /** The keys of an encrypted library. */
  readonly keys?: LibraryKeys | null
}

/**
 * A library of reference texts in one folder, served by threads of its own. Every method rejects with a `ServiceError`.
 * Look-ups are answered in the order in which they are made and never wait for an import; each sees what was committed
 * before it was made, by this process or another.
 */
export interface Library {
  /**
   * Adds documents in batches, each on disk before it is reported. The same text is kept once, under the title and path
   * it first came with; a new kind replaces the old one. An addition cut short is resumed by making it again. With
   * `replace`, what came from the same path before is removed, unless another file holds it too.
   */
  add(
    inputs: readonly LibraryInput[],
    onProgress?: ImportProgress,
    options?: { readonly replace?: boolean },
  ): Promise<LibraryAdded>
  /** What the library holds of files, by path, size and time or by their hash. Documents that it holds take the kind. */
  known(files: readonly OfferedFile[], kind: LibraryKind): Promise<readonly FileStatus[]>
  /** Keeps what a person says of a document: 'document-not-found' where its id is unknown. */
  edit(edit: LibraryEdit): Promise<void>
  /** Gives documents a kind, all or none. */
  setKind(ids: readonly string[], kind: LibraryKind): Promise<void>
  /** Documents whose text holds every word of a query, of any length. Look-ups go before it; a later search ends it. */
  search(query: string): Promise<TextSearch>
  /** All documents, in the order in which they came; those found altered by a look-up are marked. */
  list(): Promise<readonly LibraryDocument[]>
  /** Counts, sizes in bytes, and how the index is. */
  stats(): Promise<LibraryStats>
  /** Removes documents, all or none: 'document-not-found' where one of the ids is unknown. */
  remove(ids: readonly string[]): Promise<LibraryStats>
  /** A document with its text; 'document-not-found' where the id is unknown, 'document-damaged' where it was altered. */
  text(id: string): Promise<LibraryText>
  /** What is known of the documents that drafts may cite, in the order in which they came; altered texts tell nothing. */
  references(): Promise<readonly DocumentReference[]>
  /** What a person should be told of each paragraph; ranges are offsets in it. The document at `copyOf` is left out. */
  check(paragraphs: readonly string[], copyOf?: string): Promise<readonly (readonly RepetitionMatch[])[]>
  /**
   * What a whole text shares with the library; ranges are offsets in the text. `all` lists every exact run,
   * and the document at `copyOf` is left out.
   */
  duplicates(text: string, options: DuplicatesOptions): Promise<LibraryDuplicates>
  /** The `coverage` of `duplicates` alone, 0 to 1. The document at `copyOf` is left out. */
  coverage(text: string, copyOf?: string): Promise<number>
  /** Builds the whole index anew, in the background. */
  rebuild(): Promise<void>
  /** Resolves when all work on the index is done: every document is indexed, removed ones are gone from the disk. */
  settled(): Promise<void>
  /** Resolves once the library answers no more: it was closed, or its thread has failed. */
  readonly closed: Promise<void>
  /** Answers what was asked before, then closes. Later requests, and the rest of an addition, get 'library-closed'. */
  close(): Promise<void>
}

/**
 * Opens the library in a folder, or makes an empty one. What lacks an index, or has a damaged one, is indexed in the
 * background. Rejects with 'library-too-new', 'library-damaged', 'library-in-use', 'read-only' or 'disk-full', and
 * leaves a file that is no library untouched.
 */
export async function openLibrary(directory: string, options: LibraryOptions = {}): Promise<Library> {
  const client = new LibraryClient(directory, options)
  try {
    await client.open()
    return client
  } catch (error) {
    await client.close()
    throw error
  }
}
