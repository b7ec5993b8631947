import { ReactEditor } from 'slate-react'
import type { DraftEditorModel } from './slate-types.ts'

/** Scrolls the selection's block to the middle of the paper's window, once it is on screen. */
export function revealSelection(editor: DraftEditorModel): void {
  requestAnimationFrame(() => {
    const index = editor.selection?.anchor.path[0]
    const block = index === undefined ? undefined : editor.children[index]
    if (block && ReactEditor.isMounted(editor)) {
      ReactEditor.toDOMNode(editor, block).scrollIntoView({ block: 'center', behavior: 'instant' })
    }
  })
}
