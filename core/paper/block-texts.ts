import { type Block, blockText } from '../document/draft.ts'
import { type BodyElementId, elementSpec, type FontRole } from '../document/elements.ts'
import { attendanceLabel } from '../document/placement.ts'
import { headingEnd, runInHeading } from '../docx/run-in.ts'
import type { PaperText } from './paper-page.ts'

/** The stretch of a block between two UTF-16 offsets in its fonts, as export sets it; `size` in half-points. */
export function textsOfBlock(
  block: Block,
  element: BodyElementId,
  from: number,
  to: number,
  size: number,
): readonly PaperText[] {
  const { turn, before, after } = fontsOfBlock(block, element)
  return cut(block.children, from, to, turn).map(({ text, isBold, isBefore }) => ({
    text: text.replaceAll(/[\n\t]/g, ' '),
    font: isBefore ? before : after,
    size,
    ...(isBold && { isBold }),
  }))
}

/** The fonts before and after the offset where a heading or a label ends inside its paragraph. */
function fontsOfBlock(block: Block, element: BodyElementId) {
  const { font } = elementSpec(element).style
  const text = blockText(block)
  if (element === 'paragraph') {
    const label = attendanceLabel(text)
    if (label > 0) return { turn: label, before: 'hei', after: font } as const
    const heading = runInHeading(text)
    const before: FontRole = heading ? elementSpec(`heading${heading.level}`).style.font : font
    return { turn: heading?.end ?? 0, before, after: font }
  }
  const end = block.type === 'heading' ? headingEnd(text) : 0
  return end > 0 ? { turn: end, before: font, after: 'body' as const } : { turn: 0, before: font, after: font }
}

interface Cut {
  readonly text: string
  readonly isBold?: true
  readonly isBefore: boolean
}

/** The runs between two offsets, parted at `turn`. */
function cut(children: Block['children'], from: number, to: number, turn: number): readonly Cut[] {
  const pieces: Cut[] = []
  let start = 0
  for (const { text, bold } of children) {
    const ends = [from, turn, to].map(at => Math.max(0, Math.min(text.length, at - start)))
    const [first = 0, middle = 0, last = 0] = ends
    const parting = Math.max(first, Math.min(middle, last))
    const add = (piece: string, isBefore: boolean) => {
      if (piece !== '') pieces.push({ text: piece, isBefore, ...(bold && { isBold: true }) })
    }
    add(text.slice(first, parting), true)
    add(text.slice(parting, last), false)
    start += text.length
  }
  return pieces
}
