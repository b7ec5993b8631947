import { HistoryEditor } from 'slate-history'
import type { Comment } from '../../core/document/comment.ts'
import type { DraftContent } from '../../core/document/draft.ts'
import { isSameText } from '../../core/review/review-edit.ts'
import type { DraftSession } from './draft-session.ts'
import { noteComments } from './with-comment-history.ts'
import { remark } from './with-lock.ts'
import { writeBlocks } from './write-blocks.ts'

const none: readonly Comment[] = []

/** What of a session takes part. */
export type ReviewedDraft = Pick<DraftSession, 'editor' | 'content' | 'blocks' | 'freedom' | 'setComments'>

/**
 * Makes changes of comments and suggestions one after the other, words and marks of the body with them, all as one undo
 * step. Each is given the draft as the one before it left it. False, and nothing done, where they change nothing, or words
 * of a draft whose words are to stay.
 */
export function changeReview(
  session: ReviewedDraft,
  ...changes: readonly ((content: DraftContent) => DraftContent)[]
): boolean {
  const { editor, freedom } = session
  const before: DraftContent = { ...session.content, blocks: session.blocks }
  const states = [before]
  for (const change of changes) states.push(change(states.at(-1) as DraftContent))
  const after = states.at(-1) as DraftContent
  if (after === before || freedom === 'none') return false
  if (freedom === 'review' && !hasSameWords(before, after)) return false
  const last = editor.history.undos.at(-1)
  remark(editor, () => {
    HistoryEditor.withNewBatch(editor, () => {
      for (const [at, state] of states.slice(1).entries()) {
        writeBlocks(editor, (states[at] as DraftContent).blocks, state.blocks)
      }
    })
  })
  const joinsLast = editor.history.undos.at(-1) !== last
  noteComments(editor, before.comments ?? none, after.comments ?? none, joinsLast)
  session.setComments(after.comments ?? none)
  return true
}

function hasSameWords(before: DraftContent, after: DraftContent): boolean {
  return (
    before.blocks.length === after.blocks.length &&
    before.blocks.every((block, at) => isSameText(block, after.blocks[at]))
  )
}
