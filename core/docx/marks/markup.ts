import type { DraftContent } from '../../document/draft.ts'
import { commentsExtendedPart, commentsPart, type NumberedThread } from './comment-parts.ts'
import { threadOfComment } from './comment-words.ts'
import { type MarkedBlock, markedBlocks, type PieceBlock } from './marked-blocks.ts'
import { suggestedPieces } from './suggested-pieces.ts'
import { wordTime } from './word-time.ts'

/** What a file shows besides its text: blocks with comments and tracked changes, and the parts that comments need. */
export interface Markup {
  readonly blocks: readonly MarkedBlock[]
  /** Parts of the package by their names; none without comments. */
  readonly parts: Readonly<Record<string, string>>
}

/** The minutes by which a clock on the wall is ahead of Greenwich at a time. */
export type ClockOffset = (at: number) => number

/** The comments and open suggestions of a draft whose texts are safe, as Word's comments and tracked changes. */
export function reviewMarkup(content: DraftContent, offsetAt: ClockOffset): Markup {
  const { blocks, comments = [] } = content
  const dateOf = (at: number) => wordTime(at, offsetAt(at))
  const { blocks: pieces, tracked } = suggestedPieces(blocks, comments, dateOf)
  const standing = new Set(blocks.flatMap(({ children }) => children.flatMap(run => run.comments ?? [])))
  const threads = new Map<string, NumberedThread>()
  let next = 0
  for (const comment of comments) {
    const isTracked = tracked.has(comment.id)
    // A tracked change that nobody said anything about speaks for itself.
    if (isTracked && comment.text === '' && (comment.replies ?? []).length === 0) continue
    const thread = threadOfComment(comment, isTracked, standing.has(comment.id))
    threads.set(comment.id, { ...thread, numbers: thread.notes.map(() => next++) })
  }
  return markupOf(pieces, threads, dateOf)
}

/** Blocks in pieces and the threads on them, as they are written. */
export function markupOf(
  pieces: readonly PieceBlock[],
  threads: ReadonlyMap<string, NumberedThread>,
  dateOf: (at: number) => string,
): Markup {
  const numbers = new Map([...threads].map(([id, thread]) => [id, thread.numbers]))
  const all = [...threads.values()]
  return {
    blocks: markedBlocks(pieces, numbers),
    parts:
      all.length === 0
        ? {}
        : {
            'word/comments.xml': commentsPart(all, dateOf),
            'word/commentsExtended.xml': commentsExtendedPart(all),
          },
  }
}
