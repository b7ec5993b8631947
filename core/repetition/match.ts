import type { Span } from '../text/span.ts'
import type { LevelSwap } from './level-swap.ts'

/** What a document of the library is: policy text, the office's own earlier document, or fixed formulas (固定表述). */
export const libraryKinds = ['policy', 'own', 'formula'] as const
export type LibraryKind = (typeof libraryKinds)[number]

/** What the kinds are called to people. */
export const libraryKindLabels: Readonly<Record<LibraryKind, string>> = {
  policy: '政策文件',
  own: '本单位旧稿',
  formula: '固定表述',
}

/** The passage of a library document that a draft repeats. */
export interface MatchSource {
  readonly documentId: string
  readonly title: string
  readonly path: string
  readonly kind: LibraryKind
  /** UTF-16 offsets in the library document's text. */
  readonly range: Span
  readonly text: string
}

/** A further document that holds the passage, without its text: that is read where a person asks for it. */
export interface OtherSource extends Pick<MatchSource, 'documentId' | 'title' | 'path' | 'kind'> {
  /** Where the passage stands in the document's normalised text, in units. */
  readonly units: Span
  /** As of a match. */
  readonly identity: number
}

/** A passage of a draft that stands in the library too. */
export interface RepetitionMatch {
  /** UTF-16 offsets in the text that was checked. */
  readonly range: Span
  /** `exact`: equal once normalised. `edited`: exact runs joined across small changes. */
  readonly kind: 'exact' | 'edited'
  /** Share of the passage's normalised characters that agree, 0 to 1. */
  readonly identity: number
  /** Whether a person should be told. */
  readonly alert: boolean
  /** How many library documents hold the longest exact run of the passage. */
  readonly documentFrequency: number
  /** Its clauses stand in another order than in the source. */
  readonly isMoved?: true
  /** The levels or places by which alone it differs from its source, as 全省 that became 全市. */
  readonly swaps?: readonly LevelSwap[]
  /** It restates policy, and neither it nor what follows sets anything new. Known where a whole draft was judged. */
  readonly addsNothing?: true
  readonly source: MatchSource
  /** The foremost of the other documents that hold the passage. Known where one paragraph was checked. */
  readonly others?: readonly OtherSource[]
}
