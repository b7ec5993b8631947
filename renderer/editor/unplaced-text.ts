import { Editor, Transforms } from 'slate'
import { ReactEditor } from 'slate-react'
import type { DraftSession } from './draft-session.ts'

/**
 * Takes in text that comes while the editor knows no caret, as right after a draft was opened: where the browser has it,
 * else at the start of the draft. Slate would find no place for it, and the browser would show it on paper without the
 * draft ever holding it. True where it was taken in.
 */
export function insertUnplaced({ editor, composing }: DraftSession, event: InputEvent): boolean {
  if (editor.selection || composing !== null || event.inputType !== 'insertText' || event.data === null) return false
  const selection = getSelection()
  const isPlaced = selection !== null && selection.rangeCount > 0
  const range = isPlaced && ReactEditor.toSlateRange(editor, selection, { exactMatch: false, suppressThrow: true })
  event.preventDefault()
  Transforms.select(editor, range || Editor.start(editor, []))
  editor.insertText(event.data)
  return true
}
