import { Editor, Range, Transforms } from 'slate'
import { HistoryEditor } from 'slate-history'
import { focusEditor } from './actions.ts'
import { currentSession } from './current-session.ts'
import type { DraftEditorModel } from './slate-types.ts'

/** Puts a pair of marks around the selection, or at the caret with the caret between them, and the keyboard on the paper. */
export function insertPair(open: string, close: string): void {
  const session = currentSession()
  if (!session || session.composing !== null) return
  focusEditor()
  putPair(session.editor, open, close)
}

/**
 * The same in an editor that has a selection, as one undo step. A selection that spans blocks or cells gives way to the
 * pair, as it would to any mark.
 */
function putPair(editor: DraftEditorModel, open: string, close: string): void {
  const { selection } = editor
  if (!selection) return
  const [start, end] = Range.edges(selection)
  const isOneText =
    start.path.length === end.path.length && start.path.slice(0, -1).join() === end.path.slice(0, -1).join()
  const words = isOneText ? Editor.string(editor, selection) : ''
  HistoryEditor.withNewBatch(editor, () => {
    Transforms.insertText(editor, `${open}${words}${close}`)
    if (words === '') Transforms.move(editor, { distance: close.length, reverse: true })
  })
}
