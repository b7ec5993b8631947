import { ReactEditor } from 'slate-react'
import type { DraftEditorModel } from '../editor/slate-types.ts'
import { anchorRange, textNodes } from '../findings/block-ranges.ts'
import type { PlacedMatch } from './draft-search.ts'

/** Room that a match keeps from the edges of the paper's window and from the bar over it, in CSS pixels. */
const margin = { top: 160, bottom: 80 }

/** Scrolls a match into sight once it is on screen. One that is in sight leaves the paper where it is. */
export function revealMatch(editor: DraftEditorModel, match: PlacedMatch): void {
  requestAnimationFrame(() => {
    const node = editor.children[match.block]
    if (!node || !ReactEditor.isMounted(editor)) return
    const block = ReactEditor.toDOMNode(editor, node)
    const scroller = block.closest('.paper-scroller')
    if (!scroller || isInSight(boxOf(block, match), scroller)) return
    // A part of the paper out of sight has no lines yet: the block comes first, then the line.
    block.scrollIntoView({ block: 'center', behavior: 'instant' })
    const box = boxOf(block, match)
    if (isInSight(box, scroller)) return
    const { top, height } = scroller.getBoundingClientRect()
    scroller.scrollTop += box.top - top - height / 2
  })
}

function boxOf(block: HTMLElement, { from, to }: PlacedMatch): DOMRect {
  const range = document.createRange()
  return anchorRange(range, textNodes(block), from, to) ? range.getBoundingClientRect() : block.getBoundingClientRect()
}

function isInSight(box: DOMRect, scroller: Element): boolean {
  const { top, bottom } = scroller.getBoundingClientRect()
  return box.height > 0 && box.top >= top + margin.top && box.bottom <= bottom - margin.bottom
}
