import { ReactEditor } from 'slate-react'
import { pointInBlock } from '../caret-block.ts'
import type { OpenCompletion } from './completion-state.ts'

/** Width of the list, the height it may take, and its distance from the line and from the window's edge, in CSS pixels. */
const width = 420
const tallest = 336
const gap = 4
const edge = 8

/** Puts the list below the line of its slash, or above it near the foot of the window. */
export function placeList(card: HTMLElement, { editor, block, from }: OpenCompletion): void {
  const line = lineAt(editor, block, from)
  if (!line) return
  const below = window.innerHeight - line.bottom - gap - edge
  const above = line.top - gap - edge
  const isBelow = below >= Math.min(tallest, above)
  card.style.left = `${Math.max(edge, Math.min(line.left, window.innerWidth - width - edge))}px`
  card.style.maxHeight = `${Math.max(120, Math.min(tallest, isBelow ? below : above))}px`
  card.style.top = isBelow ? `${line.bottom + gap}px` : 'auto'
  card.style.bottom = isBelow ? 'auto' : `${window.innerHeight - line.top + gap}px`
}

/** The box of the place on screen; undefined while the paper does not show it. */
function lineAt(editor: OpenCompletion['editor'], block: number, from: number): DOMRect | undefined {
  const node = editor.children[block]
  if (!node || !ReactEditor.isMounted(editor)) return undefined
  try {
    const point = pointInBlock(editor, block, from)
    const box = ReactEditor.toDOMRange(editor, { anchor: point, focus: point }).getBoundingClientRect()
    // An empty block has no text that could have a box.
    return box.height > 0 ? box : ReactEditor.toDOMNode(editor, node).getBoundingClientRect()
  } catch {
    // The text is a moment ahead of the paper: the list stays where it was.
    return undefined
  }
}
