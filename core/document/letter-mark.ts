import { baseLine, bodySize, characterWidth, hanDrop, hanRise, letterSheet, linePitch } from './geometry.ts'
import type { MarkLine } from './header-plan.ts'

/** Where the mark of a letter and the red lines below it stand (10.1). Twips from the upper edge of the paper. */
export interface LetterMark {
  /** Upper edge of the mark's line, whose characters begin 30 mm below the paper's edge. */
  readonly top: number
  /** Room between the mark's line and the thick red line, in points. */
  readonly space: number
  /** Lower edge of the thin red line. */
  readonly bottom: number
  /** Room above the first line of text below them, in twips. */
  readonly spacing: number
}

/** Places the mark of a letter. */
export function letterMark({ size, pitch }: Pick<MarkLine, 'size' | 'pitch'>): LetterMark {
  const { markTop, belowMark, thick, thin, between, belowLines } = letterSheet
  const em = characterWidth(size)
  const top = Math.round(markTop - pitch * baseLine + em * hanRise)
  const space = Math.max(0, Math.round((belowMark - pitch * (1 - baseLine) + em * hanDrop) / 20))
  return {
    top,
    space,
    bottom: Math.round(top + pitch + space * 20 + between + ((thick + thin) * 5) / 2),
    spacing: Math.round(belowLines - linePitch * baseLine + characterWidth(bodySize) * hanRise),
  }
}
