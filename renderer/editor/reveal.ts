import { defaultScrollSelectionIntoView, ReactEditor } from 'slate-react'
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

/** How long the paper stays where it is after `holdScroll`, in milliseconds: until the change is on screen. */
const holdTime = 1_000

const heldUntil = new WeakMap<object, number>()

/** Keeps the paper from following the caret through a change that the person did not make at the caret. */
export function holdScroll(editor: DraftEditorModel): void {
  heldUntil.set(editor, performance.now() + holdTime)
}

/** Brings the caret into sight as Slate does, unless the paper is held. */
export function followSelection(editor: ReactEditor, range: Range): void {
  if (performance.now() >= (heldUntil.get(editor) ?? 0)) defaultScrollSelectionIntoView(editor, range)
}
