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
import type { LibraryAdded, LibraryDuplicates, LibraryInput } from './library.ts'
import type { Call } from './thread-calls.ts'

/** Some references, and the number of the last document read; null where there are no more. */
export interface ReferencePage {
  readonly references: readonly DocumentReference[]
  readonly next: number | null
}

/** A library's folder, and its keys where it is encrypted. */
export interface LibraryPlace {
  readonly directory: string
  readonly keys: LibraryKeys | null
}

/** The keys of an encrypted library: of the database and of the index's segments. */
export interface LibraryKeys {
  readonly library: Uint8Array
  readonly segments: Uint8Array
}

/** What the client asks of the library thread, which reads and never waits for a writer. Answered in the order of arrival. */
export interface LookUpCalls {
  /** Answers how many documents are not indexed. */
  open: Call<LibraryPlace, number>
  list: Call<null, readonly LibraryDocument[]>
  stats: Call<null, LibraryStats>
  text: Call<{ readonly id: string }, LibraryText>
  search: Call<{ readonly query: string }, TextSearch>
  /** `copyOf` names the path of a document that is left out. */
  check: Call<
    { readonly paragraphs: readonly string[]; readonly copyOf?: string },
    readonly (readonly RepetitionMatch[])[]
  >
  /** The share of a text that the library holds, by the measure of `duplicates`. */
  coverage: Call<{ readonly text: string; readonly copyOf?: string }, number>
  duplicates: Call<{ readonly text: string; readonly all: boolean; readonly copyOf?: string }, LibraryDuplicates>
  /** Takes up what was written, and lets go of the files that are not listed any more. */
  refresh: Call<null, null>
  close: Call<null, null>
}

/** What the client asks of the import thread, which alone writes. Requests come before its own work on the index. */
export interface ImportCalls {
  open: Call<LibraryPlace, null>
  add: Call<{ readonly inputs: readonly LibraryInput[]; readonly replace: boolean }, LibraryAdded>
  known: Call<{ readonly files: readonly OfferedFile[]; readonly kind: LibraryKind }, readonly FileStatus[]>
  edit: Call<LibraryEdit, null>
  setKind: Call<{ readonly ids: readonly string[]; readonly kind: LibraryKind }, null>
  remove: Call<{ readonly ids: readonly string[] }, null>
  /** References of documents numbered higher than `after`; `next` goes on where there may be more. */
  references: Call<{ readonly after: number }, ReferencePage>
  /** Takes a damaged segment off the list. */
  repair: Call<{ readonly segment: string }, null>
  /** Takes all segments off the list, so that they are built anew. */
  rebuild: Call<null, null>
  /** Answered when every document is indexed; fails where that fails. */
  indexed: Call<null, null>
  /** Answered when no work on the index is left, or none can be done now. */
  settled: Call<null, null>
  /** Deletes files of the index that are not listed any more. */
  tidy: Call<null, null>
  close: Call<null, null>
}

/** What the library thread tells of itself: a segment was found damaged and is left out from now on. */
export interface LookUpEvent {
  readonly event: 'damaged'
  readonly segment: string
}

/** What the import thread tells of itself: it has changed the index, and whether look-ups may find more now. */
export interface ImportEvent {
  readonly event: 'indexed'
  readonly findsMore: boolean
}
