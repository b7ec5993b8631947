import type { FontRole } from '../document/elements.ts'

/** A stretch of a line in one font. `size` in half-points. */
export interface PaperText {
  readonly text: string
  readonly font: FontRole
  readonly size: number
  readonly isBold?: true
  /** ASCII letters and digits, which have a font of their own. */
  readonly isLatin?: true
}

/** A line of text that stands where the layout puts it. Twips from the paper's upper left corner. */
export interface PaperLine {
  readonly left: number
  readonly baseLine: number
  /** What the line takes from its first to its last character, whatever the font on this computer. */
  readonly width: number
  readonly texts: readonly PaperText[]
  readonly isRed?: true
  /** It runs down the paper, as page numbers of landscape pages do; `left` and `baseLine` are where it starts. */
  readonly isTurned?: true
}

/** A straight line or the side of a cell: a filled rectangle. Twips. */
export interface PaperStroke {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  readonly isRed?: true
}

/** One page as it leaves the printer. Twips. */
export interface PaperPage {
  readonly number: number
  readonly width: number
  readonly height: number
  readonly lines: readonly PaperLine[]
  readonly strokes: readonly PaperStroke[]
}

/** What a part of a page adds to it. */
export type PaperParts = Pick<PaperPage, 'lines' | 'strokes'>

export const noParts: PaperParts = { lines: [], strokes: [] }

/** Several parts as one. */
export function joinParts(parts: readonly PaperParts[]): PaperParts {
  return { lines: parts.flatMap(part => part.lines), strokes: parts.flatMap(part => part.strokes) }
}
