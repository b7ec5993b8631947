import { ReactEditor } from 'slate-react'
import type { DraftEditorModel } from './slate-types.ts'

/**
 * Puts the browser's caret where the editor has its own, when the paper gets the keyboard back. A dialog that closes gives
 * back the focus alone: its own field took the browser's caret, and what is typed next would have no place.
 */
export function placeCaret(editor: DraftEditorModel): void {
  const selection = getSelection()
  if (!editor.selection || !selection) return
  const { anchorNode } = selection
  if (anchorNode && ReactEditor.hasDOMNode(editor, anchorNode)) return
  const range = ReactEditor.toDOMRange(editor, editor.selection)
  selection.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset)
}
