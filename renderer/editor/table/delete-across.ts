import { Editor, type Path, Range, Transforms } from 'slate'
import type { DraftEditorModel, SlateTable } from '../slate-types.ts'
import { cellsOf, coversTable } from './cell-places.ts'
import { isSlateTable } from './stored-blocks.ts'

/**
 * Deletes a range that begins or ends in a table and not in the same cell. Cells lose their text and stay; a table that
 * lies in the range as a whole, with text beside it, goes; nothing of a table is joined to the text around it.
 * `deleteText` deletes a range inside one block or one cell.
 */
export function deleteAcross(
  editor: DraftEditorModel,
  at: Range,
  deleteText: (range: Range) => void,
  collapses: boolean,
): void {
  const [start, end] = Range.edges(at)
  const [first, last] = [start.path[0] as number, end.path[0] as number]
  const caret = Editor.pointRef(editor, start)
  Editor.withoutNormalizing(editor, () => {
    for (let index = last; index >= first; index--) {
      const isInside = index > first && index < last
      const isGone =
        isInside || (first !== last && isSlateTable(editor.children[index]) && coversTable(editor, index, at))
      if (isGone) Transforms.removeNodes(editor, { at: [index] })
      else if (isSlateTable(editor.children[index])) emptyCells(editor, index, at, deleteText)
      else deletePart(editor, [index], at, deleteText)
    }
  })
  const place = caret.unref()
  if (!collapses) return
  if (place) Transforms.select(editor, place)
  else if (editor.selection) Transforms.collapse(editor, { edge: 'start' })
}

function emptyCells(editor: DraftEditorModel, index: number, at: Range, deleteText: (range: Range) => void): void {
  for (const [, path] of [...cellsOf(editor.children[index] as SlateTable, index)].toReversed()) {
    deletePart(editor, path, at, deleteText)
  }
}

function deletePart(editor: DraftEditorModel, path: Path, at: Range, deleteText: (range: Range) => void): void {
  const part = Range.intersection(Editor.range(editor, path), at)
  if (part && Range.isExpanded(part)) deleteText(part)
}
