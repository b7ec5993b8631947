import {
  type Comment,
  type CommentOutcome,
  type CommentPlace,
  type CommentReply,
  commentLimits,
  commentPlaces,
  wordsAt,
} from '../document/comment.ts'
import type { Block, DraftContent } from '../document/draft.ts'
import { withMark, withoutMark } from './marked-runs.ts'

/** What a new comment says; its quote is taken from the words that it is put on. */
export type NewComment = Pick<Comment, 'id' | 'author' | 'at' | 'text' | 'replacement'>

/**
 * The draft with one more comment (批注), or with `replacement` suggestion (修改建议), on words at `places`. Places without
 * words are passed over; the same draft where no words are left, the id is taken, or the draft has as many comments as it
 * may. Throws RangeError for a block that is not there.
 */
export function withComment(content: DraftContent, comment: NewComment, places: readonly CommentPlace[]): DraftContent {
  const { comments = [] } = content
  const standing = places.filter(({ from, to }) => to > from)
  if (standing.length === 0 || comments.length >= commentLimits.comments) return content
  if (comments.some(({ id }) => id === comment.id)) return content
  const blocks = withMarks(content.blocks, comment.id, standing)
  const words = wordsAt(blocks, commentPlaces(blocks).get(comment.id) ?? [])
  return words === '' ? content : { ...content, blocks, comments: [...comments, { ...comment, quote: quoteOf(words) }] }
}

/** Words as a comment keeps them: at most `commentLimits.text` units, no character cut apart. */
export function quoteOf(words: string): string {
  if (words.length <= commentLimits.text) return words
  const last = words.charCodeAt(commentLimits.text - 1)
  return words.slice(0, last >= 0xd800 && last < 0xdc00 ? commentLimits.text - 1 : commentLimits.text)
}

/** A body with the mark of a comment on the words at `places`. Throws RangeError for a block that is not there. */
export function withMarks(blocks: readonly Block[], id: string, places: readonly CommentPlace[]): readonly Block[] {
  const marked = [...blocks]
  for (const { block, from, to } of places) {
    const holder = marked[block]
    if (!holder) throw new RangeError(`No block ${block} for a comment`)
    marked[block] = withMark(holder, id, { from, to })
  }
  return marked
}

/** A body without the mark of a comment; the same where no words bear it. */
export function withoutMarks(blocks: readonly Block[], id: string): readonly Block[] {
  const left = blocks.map(block => withoutMark(block, id))
  return left.every((block, at) => block === blocks[at]) ? blocks : left
}

/** The draft without a comment, its mark included. */
export function withoutComment(content: DraftContent, id: string): DraftContent {
  const { comments = [] } = content
  if (!comments.some(comment => comment.id === id)) return content
  return {
    ...content,
    blocks: withoutMarks(content.blocks, id),
    comments: comments.filter(comment => comment.id !== id),
  }
}

/** The draft with one more answer to a comment; the same where it has as many as it may. */
export function withReply(content: DraftContent, id: string, reply: CommentReply): DraftContent {
  return changed(content, id, comment => {
    const { replies = [] } = comment
    return replies.length < commentLimits.replies ? { ...comment, replies: [...replies, reply] } : comment
  })
}

/** The draft with a comment that is done with, as `outcome` says. */
export function withOutcome(content: DraftContent, id: string, outcome: CommentOutcome): DraftContent {
  return changed(content, id, comment => ({ ...comment, outcome }))
}

/** The draft with a comment that is open again (重新打开). Words that were put in place of others stay. */
export function reopened(content: DraftContent, id: string): DraftContent {
  return changed(content, id, ({ outcome, ...comment }) => comment)
}

/** The draft with other words in a comment. */
export function withWords(
  content: DraftContent,
  id: string,
  words: Partial<Pick<Comment, 'text' | 'replacement'>>,
): DraftContent {
  return changed(content, id, comment => ({ ...comment, ...words }))
}

/** The comments and suggestions that nobody has done with yet, in the order in which they were made. */
export function openComments({ comments = [] }: Pick<DraftContent, 'comments'>): readonly Comment[] {
  return comments.filter(({ outcome }) => outcome === undefined)
}

/** A comment with the words that it stands on now. */
export interface CommentThread {
  readonly comment: Comment
  /** Empty where its words are gone (原文已删除). */
  readonly places: readonly CommentPlace[]
  /** The words as they are now, those of several paragraphs parted by line feeds. */
  readonly words: string
}

/** All comments in reading order, of the same place the earlier one first; those whose words are gone come last. */
export function commentThreads({
  blocks,
  comments = [],
}: Pick<DraftContent, 'blocks' | 'comments'>): readonly CommentThread[] {
  if (comments.length === 0) return []
  const places = commentPlaces(blocks)
  const threads = comments.map((comment): CommentThread => {
    const own = places.get(comment.id) ?? []
    return { comment, places: own, words: wordsAt(blocks, own) }
  })
  return threads.toSorted((a, b) => inOrder(a.places[0], b.places[0]))
}

function inOrder(a: CommentPlace | undefined, b: CommentPlace | undefined): number {
  if (!a || !b) return Number(!a) - Number(!b)
  return a.block - b.block || a.from - b.from
}

function changed(content: DraftContent, id: string, change: (comment: Comment) => Comment): DraftContent {
  const { comments = [] } = content
  const after = comments.map(comment => (comment.id === id ? change(comment) : comment))
  return after.every((comment, at) => comment === comments[at]) ? content : { ...content, comments: after }
}
