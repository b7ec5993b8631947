import type { ErrorCode } from '../../../core/contract/errors.ts'
import type { StoreOperation } from './draft-store.ts'

/** What the client sends the worker. `close` ends the worker once everything before it is done. */
export interface StorageRequest {
  readonly id: number
  readonly operation: StoreOperation | 'close'
  readonly args: readonly unknown[]
}

/** What the worker answers: a value, a code of the closed list, or the stack of a bug. */
export type StorageReply =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly code: ErrorCode }
  | { readonly id: number; readonly stack: string }
