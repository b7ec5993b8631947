import type { Comment } from '../../core/document/comment.ts'
import type { DraftContent } from '../../core/document/draft.ts'
import { type CommentThread, commentThreads } from '../../core/review/comments.ts'
import type { CommentFilter } from './comment-state.ts'

/** The threads of a draft in reading order: the same objects, and the same list, as long as nothing that is shown changes. */
export function shownThreads(
  content: Pick<DraftContent, 'blocks' | 'comments'>,
  earlier: readonly CommentThread[],
): readonly CommentThread[] {
  const known = new Map(earlier.map(thread => [thread.comment.id, thread]))
  const threads = commentThreads(content).map(thread => {
    const before = known.get(thread.comment.id)
    const isSame =
      before?.comment === thread.comment &&
      before.words === thread.words &&
      before.places.length > 0 === thread.places.length > 0
    return isSame ? before : thread
  })
  const isSameList = threads.length === earlier.length && threads.every((thread, at) => thread === earlier[at])
  return isSameList ? earlier : threads
}

/** The threads that a filter lets through; `name` is what the person goes by. */
export function filtered(
  threads: readonly CommentThread[],
  filter: CommentFilter,
  name: string,
): readonly CommentThread[] {
  if (filter === 'all') return threads
  return threads.filter(({ comment }) => (filter === 'open' ? !comment.outcome : isOwn(comment, name)))
}

/** Whether a person began a thread or answered in it. */
function isOwn({ author, replies = [] }: Comment, name: string): boolean {
  return author === name || replies.some(reply => reply.author === name)
}
