import type { DraftSession } from './draft-session.ts'

/**
 * The way to take back what was just done as one undo step. It answers with false, and does nothing, where the text has
 * changed since or another editor stands in its place.
 */
export function takeBackLast(session: Pick<DraftSession, 'editor'>): () => boolean {
  const { editor } = session
  const step = editor.history.undos.at(-1)
  const size = step?.operations.length
  return () => {
    const isLast = editor.history.undos.at(-1) === step && step?.operations.length === size
    if (!step || session.editor !== editor || !isLast) return false
    editor.undo()
    return true
  }
}
