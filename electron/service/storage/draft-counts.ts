import { type Block, blockText } from '../../../core/document/draft.ts'
import { countText } from '../../../core/text/count.ts'

const counted = new WeakMap<Block, number>()

/** Word's 字数 of a body. Blocks shared with an earlier state are not counted again. */
export function countCharacters(blocks: readonly Block[]): number {
  let characters = 0
  for (const block of blocks) {
    let count = counted.get(block)
    if (count === undefined) {
      count = countText(blockText(block)).characters
      counted.set(block, count)
    }
    characters += count
  }
  return characters
}
