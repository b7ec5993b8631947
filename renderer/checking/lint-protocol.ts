import type { Splice } from '../../core/document/block-edit.ts'
import type { DraftFacts } from '../../core/document/draft.ts'
import type { LintConfig } from '../../core/lint/config.ts'
import type { DocumentCounts } from '../../core/lint/counts.ts'
import type { LengthLimit } from '../../core/lint/limits.ts'
import type { DocumentReference } from '../../core/lint/reference/document-reference.ts'
import type { Diagnostic, LintBlock } from '../../core/lint/rule.ts'
import type { RelatedPlace } from '../findings/related-place.ts'

/** A block with the name by which the editor knows it through all changes. */
export interface KeyedBlock {
  readonly key: string
  readonly block: LintBlock
}

/** What the window tells the worker. Revisions count up by one a message. */
export type LintRequest = { readonly revision: number } & (
  | { readonly type: 'reset'; readonly blocks: readonly KeyedBlock[] }
  | { readonly type: 'splice'; readonly splice: Splice<KeyedBlock> }
  | { readonly type: 'facts'; readonly facts: DraftFacts }
  | { readonly type: 'configure'; readonly config: LintConfig }
  | { readonly type: 'references'; readonly references: readonly DocumentReference[] }
)

/** A diagnostic as the window takes it: the other places that it speaks of go by their block's key. */
export type CheckedDiagnostic = Omit<Diagnostic, 'related'> & { readonly related?: readonly RelatedPlace[] }

/** What the linter says of one block, and the text of which it says so. */
export interface CheckedBlock {
  readonly key: string
  readonly text: string
  readonly diagnostics: readonly CheckedDiagnostic[]
}

/** A heading or title, by the block's key. */
export interface KeyedOutlineEntry {
  readonly key: string
  readonly level: 0 | 1 | 2 | 3 | 4
  readonly text: string
  readonly characters: number
}

/** The worker's answer for the state after `revision`. Blocks of which nothing new is to be said are not in it. */
export interface LintReply {
  readonly revision: number
  readonly changed: readonly CheckedBlock[]
  readonly counts: DocumentCounts
  readonly limits: readonly LengthLimit[]
  readonly outline: readonly KeyedOutlineEntry[]
  /** Rules that failed, a sentence each. */
  readonly failures: readonly string[]
}
