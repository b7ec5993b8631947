import { create } from 'zustand'
import type { DraftSummary, LibraryDocument, LibraryStats, Settings } from '../../core/contract/contract.ts'
import { defaultSettings } from '../../core/contract/settings.ts'
import type { ChecklistTick } from '../../core/document/checklist.ts'
import type { DraftFields, DraftLimit, IgnoredFinding } from '../../core/document/draft.ts'
import type { DraftStatus } from '../../core/document/draft-status.ts'
import type { BodyElementId } from '../../core/document/elements.ts'
import type { GenreId } from '../../core/document/genres.ts'
import type { DocumentCounts } from '../../core/lint/counts.ts'
import type { LengthLimit } from '../../core/lint/limits.ts'
import type { FieldPlace, Fix, RuleKind, Severity } from '../../core/lint/rule.ts'
import type { RepetitionMatch } from '../../core/repetition/match.ts'
import type { CommentThread } from '../../core/review/comments.ts'
import type { Span } from '../../core/text/span.ts'
import { nothingRepeated, type RepeatedTotals } from '../checking/repeated-shares.ts'
import type { FixPreview } from '../findings/fix-preview.ts'
import type { RelatedPlace } from '../findings/related-place.ts'

/** A finding as panels show it, from the linter or the library. */
export interface ShownFinding {
  /** Stable while the finding stands, so that lists keep their place. */
  readonly id: string
  readonly ruleId: string
  readonly kind: RuleKind
  readonly severity: Severity
  /** Index of the block and UTF-16 offsets in its text, true for the draft as it stands. */
  readonly block: number
  readonly at: Span
  readonly excerpt: string
  readonly message: string
  readonly basis?: string
  readonly fix?: Fix
  /** The element of header or imprint that it is about, in place of words of the block. */
  readonly field?: FieldPlace
  /** What the fix does, present with it. */
  readonly change?: FixPreview
  /** Present for repetition of the library. */
  readonly match?: RepetitionMatch
  /** Other places of the draft that it speaks of, as where the same was said first. */
  readonly related?: readonly RelatedPlace[]
}

/** A heading (or title) of the draft in the outline. */
export interface OutlineEntry {
  /** The name of its block through all changes. What acts on a heading goes by this: the outline follows edits later. */
  readonly key: string
  /** Where the block stood when the outline was made. */
  readonly block: number
  readonly level: 0 | 1 | 2 | 3 | 4
  readonly text: string
  /** 字数 of the section, its subsections included. */
  readonly characters: number
}

/** The draft on the desk. */
export interface CurrentDraft {
  readonly id: string
  readonly title: string
  readonly genre: GenreId
  readonly fields: DraftFields
  /** What is passed over in this draft alone. */
  readonly ignored: readonly IgnoredFinding[]
  /** Limits of this draft alone. */
  readonly limits: readonly DraftLimit[]
  /** How far it has come; what may be changed of it follows. */
  readonly status: DraftStatus
  /** What its reviewer has answered of the checklist. */
  readonly checklist: readonly ChecklistTick[]
}

export type SaveState =
  | { readonly status: 'saved'; readonly at: number | null }
  | { readonly status: 'saving' }
  /** `isFinal` where trying again cannot mend it. */
  | { readonly status: 'failed'; readonly message: string; readonly isFinal?: true }

/** Everything the panels show. The editor's text is not here: rendering of panels never touches the paper. */
export interface DeskState {
  readonly settings: Settings
  readonly drafts: readonly DraftSummary[]
  readonly trashed: readonly DraftSummary[]
  readonly draft: CurrentDraft | null
  readonly save: SaveState
  readonly counts: DocumentCounts | null
  readonly limits: readonly LengthLimit[]
  readonly findings: readonly ShownFinding[]
  readonly checking: boolean
  /** A sentence, where checking has stopped or a rule failed. */
  readonly checkTrouble: string | null
  readonly activeFinding: string | null
  readonly outline: readonly OutlineEntry[]
  /** Comments and suggestions with the words that they stand on, in reading order. */
  readonly comments: readonly CommentThread[]
  readonly activeComment: string | null
  /** The element the caret stands in, and the 字数 of the selection (0 where nothing is selected). */
  readonly caretElement: BodyElementId | null
  readonly selectedCharacters: number
  /** Index of the block in which the caret stands. */
  readonly caretBlock: number | null
  /** Where in that block, in UTF-16 units. */
  readonly caretOffset: number
  readonly library: readonly LibraryDocument[]
  readonly libraryStats: LibraryStats
  readonly libraryProgress: { readonly done: number; readonly total: number; readonly name: string } | null
  /** How much of the draft is repeated, and from which sources. */
  readonly repeated: RepeatedTotals
}

/** The desk's part that speaks of the draft on it, with none there. */
export const deskWithoutDraft = {
  draft: null,
  save: { status: 'saved', at: null },
  counts: null,
  limits: [],
  findings: [],
  checking: false,
  checkTrouble: null,
  activeFinding: null,
  comments: [],
  activeComment: null,
  outline: [],
  caretElement: null,
  selectedCharacters: 0,
  repeated: nothingRepeated,
  caretBlock: null,
  caretOffset: 0,
} as const satisfies Partial<DeskState>

const initialDesk: DeskState = {
  ...deskWithoutDraft,
  settings: defaultSettings,
  drafts: [],
  trashed: [],
  library: [],
  libraryStats: {
    documents: 0,
    characters: 0,
    indexBytes: 0,
    textBytes: 0,
    normalisedBytes: 0,
    segments: 0,
    unindexed: 0,
    damagedDocuments: 0,
    health: 'intact',
  },
  libraryProgress: null,
}

/** The desk's state. Written by the editor session and by the desk's actions, read by panels. */
export const useDesk = create<DeskState>(() => initialDesk)
