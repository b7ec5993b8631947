import type { LibraryDocument, LibraryStats, LibraryText } from '../../../core/contract/contract.ts'
import type { DocumentReference } from '../../../core/lint/reference/document-reference.ts'
import type { LibraryKind, RepetitionMatch } from '../../../core/repetition/match.ts'
import { LibraryClient } from './library-client.ts'

/** A document on its way into a library. `path` is where it came from, for show. */
export interface LibraryInput {
  readonly title: string
  readonly path: string
  readonly kind: LibraryKind
  readonly text: string
}

export interface LibraryAdded {
  readonly added: number
  /** Texts that the library held already. */
  readonly unchanged: number
}

/** What a whole text shares with a library. */
export interface LibraryDuplicates {
  /** Word's 字数 of the text. */
  readonly characters: number
  /** Share of the normalised characters inside exact runs of 13 or more, 0 to 1. */
  readonly coverage: number
  readonly matches: readonly RepetitionMatch[]
}

export type ImportProgress = (done: number, total: number, name: string) => void

/**
 * A library of reference texts in one folder, served by a thread of its own. Every method rejects with a
 * `ServiceError`. Requests are answered in the order in which they are made, and look-ups between the batches of an
 * import. Several processes may open one folder: each sees what the others have committed.
 */
export interface Library {
  /**
   * Adds documents in batches, each on disk before it is reported. The same text is kept once, under the title and path
   * it first came with; a new kind replaces the old one. An addition cut short is resumed by making it again.
   */
  add(inputs: readonly LibraryInput[], onProgress?: ImportProgress): Promise<LibraryAdded>
  /** All documents, in the order in which they came; those found altered when the index was built are marked. */
  list(): Promise<readonly LibraryDocument[]>
  /** Counts and sizes in bytes; waits for the index. */
  stats(): Promise<LibraryStats>
  /** Removes documents, all or none: 'document-not-found' where one of the ids is unknown. */
  remove(ids: readonly string[]): Promise<LibraryStats>
  /** A document with its text; 'document-not-found' where the id is unknown, 'document-damaged' where it was altered. */
  text(id: string): Promise<LibraryText>
  /** What is known of the documents that drafts may cite, in the order in which they came; altered texts tell nothing. */
  references(): Promise<readonly DocumentReference[]>
  /** What a person should be told of each paragraph; ranges are offsets in it. */
  check(paragraphs: readonly string[]): Promise<readonly (readonly RepetitionMatch[])[]>
  /** What a whole text shares with the library; ranges are offsets in the text. `all` lists every exact run. */
  duplicates(text: string, options: { readonly all: boolean }): Promise<LibraryDuplicates>
  /** Resolves once the library answers no more: it was closed, or its thread has failed. */
  readonly closed: Promise<void>
  /** Answers what was asked before, then closes. Later requests, and the rest of an addition, get 'library-closed'. */
  close(): Promise<void>
}

/**
 * Opens the library in a folder, or makes an empty one. The index is built in the background; the first look-up waits
 * for it. Rejects with 'library-too-new', 'library-damaged', 'library-in-use', 'read-only' or 'disk-full', and leaves
 * a file that is no library untouched.
 */
export async function openLibrary(directory: string): Promise<Library> {
  const client = new LibraryClient()
  try {
    await client.request('open', { directory })
    return client
  } catch (error) {
    await client.close()
    throw error
  }
}
