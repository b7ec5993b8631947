import type { Block } from './draft.ts'
import { type BodyElementId, elementOfBlock, elementSpec } from './elements.ts'
import { headsAttachment } from './page-rules.ts'

/** What the order on paper needs of a block. */
export interface LaidBlock extends Pick<Block, 'type' | 'level' | 'table'> {
  readonly text: string
}

/** Empty lines above the title: two below the red line (7.3.1), none on a text without a header. */
const linesBelowHeader = 2

/**
 * Whole empty lines (空行) that stand between two neighbouring elements. `above` is undefined at the head of the body,
 * where a header with its red line asks for two.
 */
export function emptyLinesBetween(above: BodyElementId | undefined, below: BodyElementId, hasHeader: boolean): number {
  if (above === undefined) return hasHeader ? linesBelowHeader : 0
  const upper = elementSpec(above)
  const lower = elementSpec(below)
  if (upper.group !== undefined && upper.group === lower.group) return 0
  const before = lower.group === 'opening' ? lower.style.linesAfter : lower.style.linesBefore
  return Math.max(upper.style.linesAfter, before)
}

/** One piece of the body on paper: a block, or an empty line. */
export type FlowItem =
  | {
      readonly kind: 'block'
      readonly index: number
      readonly element: BodyElementId
      /** The block heads an attachment: it begins a page, and its title stands on the third line of it (7.3.7). */
      readonly isAttachment: boolean
    }
  | {
      readonly kind: 'empty' /** The author's own empty block, or -1 for one that the standard asks for. */
      readonly index: number
    }

const blank = /^\s*$/u

/**
 * The body in the order of paper. Empty lines that the author typed count towards those that the standard wants, so
 * that a gap is never doubled.
 */
export function* flow(blocks: readonly LaidBlock[], hasHeader: boolean): Generator<FlowItem> {
  let above: BodyElementId | undefined
  let typed = 0
  let belowAttachment = false
  for (const [index, block] of blocks.entries()) {
    if (block.type !== 'table' && blank.test(block.text)) {
      typed++
      yield { kind: 'empty', index }
      continue
    }
    const element = elementOfBlock(block)
    const isAttachment = above !== undefined && headsAttachment(block)
    const wanted = isAttachment ? 0 : belowAttachment ? 1 : emptyLinesBetween(above, element, hasHeader)
    for (let gap = wanted - typed; gap > 0; gap--) yield { kind: 'empty', index: -1 }
    yield { kind: 'block', index, element, isAttachment }
    above = element
    belowAttachment = isAttachment
    typed = 0
  }
}
