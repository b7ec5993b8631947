import { isWide } from '../text/characters.ts'
import type { Block } from './draft.ts'

/** What page counting needs of a block. */
export interface LaidBlock extends Pick<Block, 'type' | 'level'> {
  readonly text: string
}

/** Lines on a page and characters on a line: GB/T 9704-2012 5.2.3. */
export const linesPerPage = 22
export const charactersPerLine = 28

/** The number of A4 pages that the body fills, 22 lines of 28 characters each. At least 1. */
export function countPages(blocks: readonly LaidBlock[]): number {
  let lines = 0
  for (const block of blocks) {
    let width = 2
    for (const character of block.text) width += isWide(character.codePointAt(0) as number) ? 1 : 0.5
    lines += Math.max(1, Math.ceil(width / charactersPerLine))
  }
  return Math.max(1, Math.ceil(lines / linesPerPage))
}
