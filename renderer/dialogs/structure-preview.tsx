import { type Block, blockText } from '../../core/document/draft.ts'
import { elementOfBlock, elementSpec } from '../../core/document/elements.ts'
import { numberText } from '../panels/number-text.ts'

/** More blocks than this are counted, not shown. */
const shownBlocks = 200

/** A body as a list of its elements, each with the element's name, so that a person can judge the structure. */
export function StructurePreview({ blocks }: { readonly blocks: readonly Block[] }) {
  return (
    <ol className="structure">
      {blocks.slice(0, shownBlocks).map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the blocks do not move and hold no state
        <li key={index} data-element={elementOfBlock(block)}>
          <span className="structure-label">{elementSpec(elementOfBlock(block)).label}</span>
          <span className="structure-text">{blockText(block) || '（空段）'}</span>
        </li>
      ))}
      {blocks.length > shownBlocks && (
        <li className="structure-rest">另有 {numberText(blocks.length - shownBlocks)} 段，存入后全部可见。</li>
      )}
    </ol>
  )
}
