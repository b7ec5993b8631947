import { Editor, Node, type NodeEntry, type Point, Range, Transforms } from 'slate'
import { wordEdge, wordEnd } from '../../core/text/word-edge.ts'
import type { DraftEditorModel, SlateBlock, SlateCell } from './slate-types.ts'

/**
 * Words as Chinese has them: Slate takes all characters up to the next mark for one. Ctrl+Backspace and Ctrl+Delete take one
 * word away; at the edge of a block they join blocks, as without Ctrl.
 */
export function withWords(editor: DraftEditorModel): DraftEditorModel {
  const { deleteBackward, deleteForward } = editor
  editor.deleteBackward = unit => deleteWord(editor, unit, -1) || deleteBackward(unit === 'word' ? 'character' : unit)
  editor.deleteForward = unit => deleteWord(editor, unit, 1) || deleteForward(unit === 'word' ? 'character' : unit)
  return editor
}

/** Moves the caret by a word, as Ctrl with an arrow does; at the edge of a block or a cell into the next one. */
export function moveByWord(editor: DraftEditorModel, direction: 1 | -1): void {
  const { selection } = editor
  if (!selection) return
  const place = placeOf(editor, selection.focus)
  const to = place ? wordEdge(place.text, place.offset, direction) : 0
  if (place && to !== place.offset) Transforms.select(editor, pointAt(place.entry, to))
  else {
    const next = direction === 1 ? Editor.after(editor, selection.focus) : Editor.before(editor, selection.focus)
    Transforms.select(editor, next ?? selection.focus)
  }
}

function deleteWord(editor: DraftEditorModel, unit: string, direction: 1 | -1): boolean {
  const { selection } = editor
  if (unit !== 'word' || !selection || Range.isExpanded(selection)) return false
  const place = placeOf(editor, selection.focus)
  if (!place) return false
  const { text, offset, entry } = place
  const to = direction === 1 ? wordEnd(text, offset) : wordEdge(text, offset, -1)
  if (to === offset) return false
  Transforms.delete(editor, { at: { anchor: selection.focus, focus: pointAt(entry, to) } })
  return true
}

interface PlaceInText {
  readonly entry: NodeEntry<SlateBlock | SlateCell>
  readonly text: string
  readonly offset: number
}

/** The block or the cell around a point, with the offset of the point in its text. */
function placeOf(editor: DraftEditorModel, point: Point): PlaceInText | undefined {
  const path = point.path.slice(0, -1)
  const node = Node.getIf(editor, path)
  if (!node || !Node.isElement(node)) return undefined
  const before = Editor.string(editor, { anchor: Editor.start(editor, path), focus: point })
  return { entry: [node as SlateBlock, path], text: Node.string(node), offset: before.length }
}

function pointAt([node, path]: NodeEntry<SlateBlock | SlateCell>, offset: number): Point {
  let left = offset
  for (const [run, { text }] of node.children.entries()) {
    if (left <= text.length) return { path: [...path, run], offset: left }
    left -= text.length
  }
  const last = node.children.length - 1
  return { path: [...path, last], offset: node.children[last]?.text.length ?? 0 }
}
