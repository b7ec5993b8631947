import { type Block, blockText } from '../document/draft.ts'
import type { LintBlock } from './rule.ts'

/** A block as the checker receives it. */
export function toLintBlock(block: Block): LintBlock {
  return {
    type: block.type,
    ...(block.level === undefined ? {} : { level: block.level }),
    ...(block.table === undefined ? {} : { table: block.table }),
    text: blockText(block),
  }
}
