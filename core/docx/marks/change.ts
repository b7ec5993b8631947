import type { TextRun } from '../../document/draft.ts'

/** A tracked change (修订) as Word keeps it. */
export interface Change {
  readonly kind: 'inserted' | 'deleted'
  /** Empty where no name was given. */
  readonly author: string
  /** As `wordTime` writes it. */
  readonly date: string
}

/**
 * A stretch of a paragraph that may be changed. `isExtra`: it is no part of the text by which the page is laid out, as
 * words are that a suggestion would put in.
 */
export interface Piece extends TextRun {
  readonly change?: Change
  readonly isExtra?: true
}

/** What Word's mark-up adds to a run: what stands in front of it, and that it is itself put in or taken out. */
export interface RunMarks {
  readonly front: readonly FrontMark[]
  readonly change?: Change
}

/**
 * What may stand in front of a run without being part of the text: changed words, and the ends of comments by
 * their numbers. `commentHere` is a comment on no words.
 */
export type FrontMark =
  | { readonly kind: 'words'; readonly text: string; readonly bold?: boolean; readonly change: Change }
  | { readonly kind: 'commentStart' | 'commentEnd' | 'commentHere'; readonly ids: readonly number[] }

/** A run with Word's mark-up. Without `marks` it is a run like any other. */
export type MarkedRun = TextRun & { readonly marks?: RunMarks }

/** What Word's mark-up says of a whole paragraph or table. */
export interface BlockMarks {
  /** The end of the paragraph, or every row of the table, was put in or taken out. */
  readonly mark?: Change
  /** Rows of a table that were put in or taken out, by their index. */
  readonly rows?: ReadonlyMap<number, Change>
  /** It was of another style before: that style's id. */
  readonly styleBefore?: { readonly style: string; readonly change: Change }
  /** Lines of a title end where its author ends them alone: what follows from the layout is no change. */
  readonly keepsLines?: true
}

/** The mark-up of a run or a block; undefined where it has none. */
export function marksOf<M>(holder: { readonly marks?: M } | object): M | undefined {
  return 'marks' in holder ? (holder.marks as M | undefined) : undefined
}
