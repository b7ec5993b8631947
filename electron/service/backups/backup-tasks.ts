import type { BackupDraft } from '../../../core/contract/backups.ts'
import type { ErrorCode } from '../../../core/contract/errors.ts'
import type { DraftContent } from '../../../core/document/draft.ts'

/** What is done with a backup, or a folder of kept originals, in a thread of its own, since it goes through whole files. */
export type BackupTask =
  | { readonly kind: 'verify'; readonly path: string }
  | { readonly kind: 'list'; readonly path: string }
  /** Writes a backup anew at `target`, under the folder's key or under none. */
  | { readonly kind: 'convert'; readonly path: string; readonly target: string; readonly key: Uint8Array | null }
  | { readonly kind: 'eraseFolder'; readonly path: string }
  | { readonly kind: 'read' | 'forget'; readonly path: string; readonly ids: readonly string[] }

/** A task with the keys of backups that are known. */
export interface KeyedTask {
  readonly task: BackupTask
  readonly keys: readonly Uint8Array[]
}

/** A draft as a backup holds it. */
export interface BackedUpDraft {
  readonly id: string
  readonly title: string
  readonly content: DraftContent
}

/** The answers by task. */
export interface BackupAnswers {
  readonly verify: null
  readonly convert: null
  readonly list: readonly BackupDraft[]
  readonly read: readonly BackedUpDraft[]
  /** Whether the backup held any of the drafts. */
  readonly forget: boolean
  readonly eraseFolder: null
}

/** What the thread answers: a value, a code of the closed list, or the stack of a bug. */
export type BackupReply =
  | { readonly value: BackupAnswers[keyof BackupAnswers] }
  | { readonly code: ErrorCode }
  | { readonly stack: string }
