import { advance, measureText } from '../document/advance.ts'
import { baseLine } from '../document/geometry.ts'
import type { PaperLine, PaperText } from './paper-page.ts'

/** Where a line may run: its left edge, width, upper edge and height, in twips. */
export interface LineSpace {
  readonly left: number
  readonly width: number
  readonly top: number
  readonly height: number
}

/** How a line stands in its space. `fill` stretches it from edge to edge, as all lines of a paragraph but the last. */
export type LineAlign = 'left' | 'center' | 'right' | 'fill'

const hanging = new Set('、。，．：；！？')

/** Sets a line; `spacing` is added to each character, in twips. Undefined where nothing but blanks stands on it. */
export function setLine(
  texts: readonly PaperText[],
  space: LineSpace,
  align: LineAlign,
  spacing = 0,
): PaperLine | undefined {
  const kept = withoutBlankEnd(texts)
  if (kept.every(({ text }) => text.trim() === '')) return undefined
  const natural = kept.reduce((sum, { text, size }) => sum + measureText(text, size, spacing), 0)
  const width = align === 'fill' ? filledWidth(kept, space.width, natural) : natural
  const room = space.width - natural
  const left = space.left + (align === 'center' ? room / 2 : align === 'right' ? room : 0)
  return {
    left: Math.round(left),
    baseLine: Math.round(space.top + space.height * baseLine),
    width: Math.round(width),
    texts: kept.flatMap(apartLatin),
  }
}

/** The whole width, and beyond it a mark that hangs. */
function filledWidth(texts: readonly PaperText[], width: number, natural: number): number {
  const last = texts.at(-1)
  const mark = last?.text.at(-1) ?? ''
  if (!last || natural <= width || !hanging.has(mark)) return width
  return width + (advance(mark.codePointAt(0) as number) * last.size) / 100
}

function withoutBlankEnd(texts: readonly PaperText[]): readonly PaperText[] {
  const kept = [...texts]
  for (let last = kept.at(-1); last; last = kept.at(-1)) {
    const text = last.text.trimEnd()
    if (text !== '') {
      kept[kept.length - 1] = { ...last, text }
      break
    }
    kept.pop()
  }
  return kept
}

/** ASCII apart from what is set in the Chinese font; 宋体 sets its own digits (7.5). */
function apartLatin(piece: PaperText): readonly PaperText[] {
  if (piece.font === 'song') return [piece]
  return (piece.text.match(/[\x20-\x7e]+|[^\x20-\x7e]+/gu) ?? []).map(text =>
    /^[\x20-\x7e]/u.test(text) ? { ...piece, text, isLatin: true } : { ...piece, text },
  )
}
