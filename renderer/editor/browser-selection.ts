import { Range, Transforms } from 'slate'
import { ReactEditor } from 'slate-react'
import { currentSession } from './current-session.ts'

/** What the editor had selected when the browser last moved its own selection, or was about to. */
let known: object | null | undefined

// The editor is tested without a browser.
if (typeof document !== 'undefined') {
  const note = () => {
    known = currentSession()?.editor.selection
  }
  document.addEventListener('selectionchange', note)
  // The browser tells of a move only after the next key, where that follows at once.
  document.addEventListener('keydown', event => /^(?:Arrow|Home|End|Page)/.test(event.key) && note(), { capture: true })
}

/**
 * Takes over where the browser has put the caret, before a command goes by it: Slate follows keys as End and the mouse a
 * tenth of a second later. Nothing happens where the editor has moved its selection since, or while composing.
 */
export function takeBrowserSelection(): void {
  const session = currentSession()
  const selection = getSelection()
  if (!session || session.composing !== null || !selection || selection.rangeCount === 0) return
  const { editor } = session
  const isInPaper = document.activeElement?.closest('.paper-text') != null
  if (!isInPaper || editor.selection !== known || !ReactEditor.isMounted(editor)) return
  const range = ReactEditor.toSlateRange(editor, selection, { exactMatch: false, suppressThrow: true })
  if (range && !(editor.selection && Range.equals(range, editor.selection))) Transforms.select(editor, range)
}
