import { Editor, Node } from 'slate'
import type { DraftSession } from '../editor/draft-session.ts'
import type { SlateText } from '../editor/slate-types.ts'
import type { DeskState } from '../state/desk.ts'

/** The thread whose words the caret stands in: the one that is active already, else the last that was begun and is open. */
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
  const run = Node.get(editor, point.path) as SlateText
  if (run.comments || point.offset < run.text.length) return run.comments ?? []
  const [next] = Editor.next(editor, { at: point.path, match: Node.isText }) ?? []
  return (next as SlateText | undefined)?.comments ?? []
}
