import { type Descendant, Editor, Node, Range, Transforms } from 'slate'
import { withText } from '../../../core/document/add-run.ts'
import { tableOfRuns } from '../../../core/document/table.ts'
import type { DraftEditorModel, SlateTable } from '../slate-types.ts'
import { emptyParagraph, validBlocks } from '../valid-blocks.ts'
import { type CellPlace, cellAt, cellPath, staysInCell } from './cell-places.ts'
import { deleteAcross } from './delete-across.ts'
import { isSlateTable, isTextBlock, slateBlock } from './stored-blocks.ts'

/**
 * Keys in tables, as Word has them: Enter opens a line inside the cell, Backspace and Delete stop at its edges, what is
 * deleted or cut across cells empties them and leaves the table whole. What is copied from one cell is text.
 */
export function withTables(editor: DraftEditorModel): DraftEditorModel {
  const { delete: deleteText, deleteBackward, deleteForward, getFragment, insertBreak, insertSoftBreak } = editor

  editor.delete = options => {
    const at = options?.at ?? editor.selection
    if (Range.isRange(at) && Range.isExpanded(at) && !staysInCell(editor, at)) {
      deleteAcross(editor, at, range => deleteText({ at: range }), options?.at === undefined)
    } else deleteText(options)
  }

  editor.insertBreak = () => {
    if (!breakInCell(editor)) insertBreak()
  }

  editor.insertSoftBreak = () => {
    if (!breakInCell(editor)) insertSoftBreak()
  }

  editor.deleteBackward = unit => {
    if (!stopsBackward(editor)) deleteBackward(unit)
  }

  editor.deleteForward = unit => {
    if (!stopsForward(editor)) deleteForward(unit)
  }

  editor.getFragment = () => {
    const fragment = getFragment()
    if (!editor.selection || !fragment.some(isSlateTable)) return fragment
    const isOneCell = staysInCell(editor, editor.selection) && fragment.length === 1
    return isOneCell ? linesOfFragment(fragment[0] as SlateTable) : fragment.map(wholeTable)
  }
  return editor
}

function breakInCell(editor: DraftEditorModel): boolean {
  const { selection } = editor
  if (!selection || !(cellAt(editor, selection.anchor) ?? cellAt(editor, selection.focus))) return false
  if (Range.isExpanded(selection)) Transforms.delete(editor)
  const cell = editor.selection ? cellAt(editor, editor.selection.anchor) : undefined
  if (!cell || !editor.selection) return false
  // A table at the very top leaves no other way to get above it.
  const isFirst = cell.index === 0 && Editor.isStart(editor, editor.selection.anchor, [0])
  if (isFirst && Node.string(Node.get(editor, cellPath(cell))) !== '') {
    Transforms.insertNodes(editor, emptyParagraph() as never, { at: [0] })
    Transforms.select(editor, Editor.start(editor, [0]))
  } else Transforms.insertText(editor, '\n')
  return true
}

/** At the start of a cell Backspace does nothing; below a table it goes into it, and takes an empty paragraph along. */
function stopsBackward(editor: DraftEditorModel): boolean {
  const { selection } = editor
  if (!selection || Range.isExpanded(selection)) return false
  const cell = cellAt(editor, selection.anchor)
  if (cell) return Editor.isStart(editor, selection.anchor, cellPath(cell))
  const index = selection.anchor.path[0] as number
  const block = editor.children[index]
  if (!isSlateTable(editor.children[index - 1]) || !Editor.isStart(editor, selection.anchor, [index])) return false
  if (isTextBlock(block) && block.type !== 'paragraph') return false
  enterTable(editor, index, 'end', index - 1)
  return true
}

/** At the end of a cell Delete does nothing; above a table it goes into it, and takes an empty paragraph along. */
function stopsForward(editor: DraftEditorModel): boolean {
  const { selection } = editor
  if (!selection || Range.isExpanded(selection)) return false
  const cell = cellAt(editor, selection.anchor)
  if (cell) return Editor.isEnd(editor, selection.anchor, cellPath(cell))
  const index = selection.anchor.path[0] as number
  if (!isSlateTable(editor.children[index + 1]) || !Editor.isEnd(editor, selection.anchor, [index])) return false
  enterTable(editor, index, 'start', index + 1)
  return true
}

function enterTable(editor: DraftEditorModel, from: number, edge: 'start' | 'end', index: number): void {
  Transforms.select(editor, Editor.point(editor, [index], { edge }))
  const isLast = from === editor.children.length - 1
  if (!isLast && Node.string(editor.children[from] as Descendant) === '') Transforms.removeNodes(editor, { at: [from] })
}

/** The text of one cell as paragraphs, a line each. */
function linesOfFragment(table: SlateTable): Descendant[] {
  const cells = table.children.flatMap(row => row.children)
  return cells.flatMap(({ children }) => validBlocks([{ type: 'paragraph', children }])).map(slateBlock)
}

/** A part of a table as a table of its own. */
function wholeTable(node: Descendant): Descendant {
  if (!isSlateTable(node)) return node
  const rows = node.children.map(row =>
    row.children.map(cell => cell.children.map(run => withText(run, run.text.replaceAll('\n', '\v')))),
  )
  const headerRows = node.children.filter(row => row.header).length
  const widest = Math.max(...rows.map(row => row.length))
  const columns = widest === node.columns.length ? { columns: node.columns } : {}
  return slateBlock(tableOfRuns(rows, { ...columns, headerRows }))
}

/** Puts the caret into a cell, at its start, or selects all its text as Tab does. */
export function selectCell(editor: DraftEditorModel, place: CellPlace, isWhole = false): void {
  const path = cellPath(place)
  Transforms.select(editor, isWhole ? Editor.range(editor, path) : Editor.start(editor, path))
}
