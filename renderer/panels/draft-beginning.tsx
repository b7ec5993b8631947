import { type Block, blockText } from '../../core/document/draft.ts'

/** The first paragraphs of a draft in small, on a piece of paper. */
export function DraftBeginning({ blocks }: { readonly blocks: readonly Block[] }) {
  return (
    <div className="draft-beginning">
      {blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the blocks do not move and hold no state
        <p key={index} data-type={block.type}>
          {blockText(block)}
        </p>
      ))}
    </div>
  )
}
