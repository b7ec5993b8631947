import type { LibraryKind } from '../repetition/match.ts'
import type { FileBytes } from './contract.ts'

/** A file on its way into the library. */
export interface LibraryFile extends FileBytes {
  /** Where it lies, as far as the window knows: with the folders that were chosen. The name where it is absent. */
  readonly path?: string
  /** When it was last changed, in milliseconds since 1970. */
  readonly modified?: number
}

/** A file that the library may hold already. Its hash tells more than time and size, where it is at hand. */
export interface OfferedFile {
  readonly path: string
  /** In bytes. */
  readonly size: number
  readonly modified: number
  /** SHA-256 of its bytes in hexadecimal digits. */
  readonly sha256?: string
}

/** Whether the library holds a file's content: `changed` where it holds another content from the same path. */
export type FileStatus = 'known' | 'changed' | 'new'

/** What a person can correct of a document. Empty texts where something is not known; the date is YYYY-MM-DD. */
export interface LibraryDetails {
  readonly title: string
  readonly issuer: string
  readonly number: string
  readonly date: string
}

/** All that can be edited of a document of the library. */
export interface LibraryEdit extends LibraryDetails {
  readonly id: string
  readonly kind: LibraryKind
}

/** Documents whose text holds every word of a query. Not complete where a later search took its place. */
export interface TextSearch {
  readonly ids: readonly string[]
  readonly isComplete: boolean
}

/** What became of a draft that was to join the library. */
export type DraftJoining = 'added' | 'replaced' | 'unchanged'

const draftPrefix = '稿件：'

/** The path under which a draft's copy stands in the library, so that a later copy replaces it. */
export function draftPath(draft: string): string {
  return `${draftPrefix}${draft}`
}

/**
 * Whether a path is a file's name alone, as a browser tells it: files of the same name then need not be versions of one
 * another.
 */
export function isNameAlone(path: string): boolean {
  return !/[\\/]/u.test(path) && !isDraftPath(path)
}

/** Whether a library document is a copy of a draft of this program. */
export function isDraftPath(path: string): boolean {
  return path.startsWith(draftPrefix)
}
