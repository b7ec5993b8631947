import type { KeyboardEvent } from 'react'
import { Editor, Range, Transforms } from 'slate'
import { takeBrowserSelection } from './browser-selection.ts'
import { keySteps, stepSelection } from './selection-step.ts'
import type { DraftEditorModel } from './slate-types.ts'
import { focusedCell } from './table/cell-places.ts'
import { moveByWord } from './with-words.ts'

/**
 * Keys of Word in the paper that browser and Slate have otherwise: arrows, Home and End lose no step where keys follow
 * fast, Ctrl with an arrow goes by words as Chinese has them, Ctrl+A in a cell selects the cell first and then the draft.
 * False where the key is none of them.
 */
export function paperKey(editor: DraftEditorModel, event: KeyboardEvent): boolean {
  if (event.altKey || event.metaKey || event.nativeEvent.isComposing || event.nativeEvent.keyCode === 229) return false
  if (event.ctrlKey && (event.key === 'Home' || event.key === 'End')) {
    selectToEdge(editor, event)
    return true
  }
  const step = event.ctrlKey ? undefined : keySteps[event.key]
  // Slate moves the caret by a character itself.
  if (step && (event.shiftKey || step[1] !== 'character')) {
    stepSelection(editor, step, event.shiftKey)
    return true
  }
  if (!event.ctrlKey || event.shiftKey) return false
  takeBrowserSelection()
  if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
    moveByWord(editor, event.key === 'ArrowRight' ? 1 : -1)
    return true
  }
  if (event.key.toLowerCase() !== 'a') return false
  selectMore(editor)
  return true
}

/** To the first or last place of the draft, the selection's other end kept with Shift. */
function selectToEdge(editor: DraftEditorModel, { key, shiftKey }: KeyboardEvent): void {
  takeBrowserSelection()
  const edge = Editor.point(editor, [], { edge: key === 'Home' ? 'start' : 'end' })
  Transforms.select(editor, { anchor: (shiftKey && editor.selection?.anchor) || edge, focus: edge })
}

/** Selects the cell around the selection, or the draft where that is selected already or there is none. */
export function selectMore(editor: DraftEditorModel): void {
  const cell = focusedCell(editor)?.cell
  const around = cell && Editor.range(editor, [cell.index, cell.row, cell.column])
  const isSelected =
    around &&
    editor.selection &&
    Range.equals(around, Range.isBackward(editor.selection) ? flipped(editor.selection) : editor.selection)
  const isEmpty = around && Range.isCollapsed(around)
  Transforms.select(editor, around && !isSelected && !isEmpty ? around : Editor.range(editor, []))
}

function flipped({ anchor, focus }: Range): Range {
  return { anchor: focus, focus: anchor }
}
