import { Node } from 'slate'
import type { DraftSession } from '../editor/draft-session.ts'
import type { SlateText } from '../editor/slate-types.ts'
import type { DeskState } from '../state/desk.ts'

/** The thread whose words the caret stands in or touches: the one that is active already, else the last that was begun and is open. */
export function activeComment(
  session: DraftSession,
  { activeComment: active, comments }: Pick<DeskState, 'activeComment' | 'comments'>,
): string | null {
  const ids = commentsAtCaret(session)
  if (active !== null && ids.includes(active)) return active
  const open = comments.filter(({ comment }) => ids.includes(comment.id) && !comment.outcome)
  return open.at(-1)?.comment.id ?? null
}

function commentsAtCaret({ editor }: DraftSession): readonly string[] {
  const point = editor.selection?.focus
  if (!point || !Node.has(editor, point.path)) return []
  const runs = Node.parent(editor, point.path).children as readonly SlateText[]
  const at = point.path.at(-1) as number
  const isAtEnd = point.offset === runs[at]?.text.length
  const touching = [runs[at], point.offset === 0 && runs[at - 1], isAtEnd && runs[at + 1]]
  return touching.flatMap(run => (run ? (run.comments ?? []) : []))
}
