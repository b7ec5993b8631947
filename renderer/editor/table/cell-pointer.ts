import { Editor, Transforms } from 'slate'
import { ReactEditor } from 'slate-react'
import { useDesk } from '../../state/desk.ts'
import { takeBrowserSelection } from '../browser-selection.ts'
import { caretNews } from '../caret-news.ts'
import { currentSession } from '../current-session.ts'
import { cellAt } from './cell-places.ts'

/** Puts the caret into the cell of an element on the paper, unless the selection lies in its table already. */
export function pointIntoCell(element: Element): void {
  const session = currentSession()
  const cell = element.closest('td')
  if (!session || session.composing !== null || !cell) return
  takeBrowserSelection()
  const { editor } = session
  const path = ReactEditor.findPath(editor, ReactEditor.toSlateNode(editor, cell))
  const ends = editor.selection ? [editor.selection.anchor, editor.selection.focus] : []
  const isInTable = ends.length > 0 && ends.every(end => cellAt(editor, end)?.index === path[0])
  if (!isInTable) Transforms.select(editor, Editor.end(editor, path))
  // The menu opens at once: what is on offer in it must not wait for the pause after the last move.
  useDesk.setState(caretNews(editor))
}
