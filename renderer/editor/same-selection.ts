import { Range } from 'slate'
import { ReactEditor } from 'slate-react'
import { offsetAt } from './caret-block.ts'
import type { DraftSession } from './draft-session.ts'
import type { DraftEditorModel } from './slate-types.ts'

/**
 * Takes the range that the browser is about to change for the selection, where both hold the same words and their ends
 * lie on either side of a boundary of runs. Slate takes them for two ranges and brings the selection back after the
 * change, grown by what was typed: the next key would overwrite it.
 */
export function alignSelection({ editor, composing }: DraftSession, event: InputEvent): void {
  const { selection } = editor
  const [target] = event.getTargetRanges()
  if (!selection || !target || composing !== null || Range.isCollapsed(selection)) return
  const range = ReactEditor.toSlateRange(editor, target, { exactMatch: false, suppressThrow: true })
  if (!range || Range.equals(range, selection) || !hasSameEnds(editor, range, selection)) return
  // Not an operation: nothing that follows the draft has anything to do.
  editor.selection = range
}

function hasSameEnds(editor: DraftEditorModel, one: Range, other: Range): boolean {
  const [from, to] = Range.edges(one)
  const [otherFrom, otherTo] = Range.edges(other)
  return isSamePlace(editor, from, otherFrom) && isSamePlace(editor, to, otherTo)
}

function isSamePlace(editor: DraftEditorModel, one: Range['anchor'], other: Range['anchor']): boolean {
  if (one.path[0] !== other.path[0]) return false
  return offsetAt(editor, one.path, one.offset) === offsetAt(editor, other.path, other.offset)
}
