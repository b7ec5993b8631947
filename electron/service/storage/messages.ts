import type { RecoveryReport } from '../../../core/contract/backups.ts'
import type { ErrorCode } from '../../../core/contract/errors.ts'
import type { StoreOperation } from './draft-store.ts'
import type { StoreKeys } from './reopening-store.ts'

/** What the worker does with its file as a whole, beside what the store does. */
export interface FileOperations {
  /** Copies the database, a bit at a time between other operations, into a file that is not there yet. */
  backup(path: string): Promise<null>
  /** Ends the copying; `backup` is then refused with `backup-cancelled`. */
  cancelBackup(): null
  /** Puts another database, closed and whole, in place of the file, which becomes `keepAs` with all that was saved to it. */
  exchange(path: string, keepAs: string): null
  /** Has the file read through, and recovered where it is damaged, before the next operation. */
  recheck(): null
}

/** The names of `FileOperations`. */
export const fileOperations = [
  'backup',
  'cancelBackup',
  'exchange',
  'recheck',
] as const satisfies readonly (keyof FileOperations)[]

/** What the client sends the worker first of all: the database it is for, and the keys of an encrypted one. */
export interface StorageOpening {
  readonly file: string
  readonly keys: StoreKeys
}

/** What the client sends the worker. `close` ends the worker once everything before it is done. */
export interface StorageRequest {
  readonly id: number
  readonly operation: StoreOperation | keyof FileOperations | 'close'
  readonly args: readonly unknown[]
}

/** What the worker answers: a value, a code of the closed list, or the stack of a bug. */
export type StorageReply =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly code: ErrorCode }
  | { readonly id: number; readonly stack: string }

/** What the worker tells unasked. */
export type StorageNews =
  | { readonly recovered: RecoveryReport }
  /** A draft that was long enough in the trash and has been deleted for good. */
  | { readonly purged: string }
  /** How many pages of the copy are done. */
  | { readonly copied: { readonly done: number; readonly total: number } }
