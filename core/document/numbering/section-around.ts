import type { Block } from '../draft.ts'
import { type SectionRange, sectionAt } from './section-range.ts'

/** The innermost section in which the block at `index` stands; undefined before the first heading and behind the body. */
export function sectionAround(blocks: readonly Block[], index: number): SectionRange | undefined {
  for (let at = Math.min(index, blocks.length - 1); at >= 0; at--) {
    const section = sectionAt(blocks, at)
    if (section) return section.to > index ? section : undefined
  }
  return undefined
}
