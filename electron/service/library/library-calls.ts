import type { LibraryDocument, LibraryStats, LibraryText } from '../../../core/contract/contract.ts'
import type { ErrorCode } from '../../../core/contract/errors.ts'
import type { DocumentReference } from '../../../core/lint/reference/document-reference.ts'
import type { RepetitionMatch } from '../../../core/repetition/match.ts'
import type { LibraryAdded, LibraryDuplicates, LibraryInput } from './library.ts'

interface Call<P, V> {
  readonly params: P
  readonly value: V
}

/** Some references, and the number of the last document read; null where there are no more. */
export interface ReferencePage {
  readonly references: readonly DocumentReference[]
  readonly next: number | null
}

/** What the client asks of the library thread. Each is answered in one step, in the order of arrival. */
export interface LibraryCalls {
  open: Call<{ readonly directory: string }, null>
  add: Call<{ readonly inputs: readonly LibraryInput[] }, LibraryAdded>
  list: Call<null, readonly LibraryDocument[]>
  stats: Call<null, LibraryStats>
  remove: Call<{ readonly ids: readonly string[] }, LibraryStats>
  text: Call<{ readonly id: string }, LibraryText>
  /** References of documents numbered higher than `after`; `next` goes on where there may be more. */
  references: Call<{ readonly after: number }, ReferencePage>
  check: Call<{ readonly paragraphs: readonly string[] }, readonly (readonly RepetitionMatch[])[]>
  duplicates: Call<{ readonly text: string; readonly all: boolean }, LibraryDuplicates>
  close: Call<null, null>
}

export type LibraryCallName = keyof LibraryCalls
export type CallParams<N extends LibraryCallName> = LibraryCalls[N]['params']
export type CallValue<N extends LibraryCallName> = LibraryCalls[N]['value']

export type LibraryRequest = {
  readonly [N in LibraryCallName]: { readonly id: number; readonly name: N; readonly params: CallParams<N> }
}[LibraryCallName]

export type LibraryAnswer =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly code: ErrorCode; readonly detail: string }
