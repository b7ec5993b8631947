import { takeBrowserSelection } from './browser-selection.ts'
import { followSelection } from './reveal.ts'
import type { DraftEditorModel } from './slate-types.ts'

type Step = readonly [direction: 'backward' | 'forward' | 'left' | 'right', by: 'character' | 'line' | 'lineboundary']

/** What keys move by, as `Selection.modify` has it. */
export const keySteps: Readonly<Record<string, Step>> = {
  ArrowLeft: ['left', 'character'],
  ArrowRight: ['right', 'character'],
  ArrowUp: ['backward', 'line'],
  ArrowDown: ['forward', 'line'],
  Home: ['backward', 'lineboundary'],
  End: ['forward', 'lineboundary'],
}

/**
 * Moves the caret, or the end of the selection where `isExtending`, brings it into sight and lets Slate know at once.
 * Left to the browser, a step is lost wherever Slate draws before it has followed: it brings the selection back to where
 * it knew it, and what is typed next goes there.
 */
export function stepSelection(editor: DraftEditorModel, [direction, by]: Step, isExtending: boolean): void {
  const selection = getSelection()
  if (!selection?.focusNode) return
  selection.modify(isExtending ? 'extend' : 'move', direction, by)
  takeBrowserSelection()
  const end = document.createRange()
  end.setStart(selection.focusNode, selection.focusOffset)
  followSelection(editor, end)
}
