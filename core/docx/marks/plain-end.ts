import { elementOfBlock } from '../../document/elements.ts'
import { styleId } from '../style-ids.ts'
import type { Change } from './change.ts'
import type { PieceBlock } from './marked-blocks.ts'

/**
 * The blocks with an end that is neither put in nor taken out, because nothing can join the last paragraph of a text. What
 * was put in or taken out at the end is so with the ends of the paragraphs before instead; of both, the last two share the
 * last paragraph. `change` is the one by which a style is told to have changed.
 */
export function withPlainEnd(blocks: readonly PieceBlock[], change: Change): readonly PieceBlock[] {
  let from = blocks.length
  while (from > 0 && blocks[from - 1]?.marks?.mark) from--
  const end = blocks.slice(from)
  if (end.length === 0 || end.some(({ type }) => type === 'table')) return blocks
  const gone = end.filter(({ marks }) => marks?.mark?.kind === 'deleted')
  const put = end.filter(({ marks }) => marks?.mark?.kind === 'inserted')
  const [lastGone, lastPut] = [gone.at(-1), put.at(-1)]
  if (lastGone && lastPut) {
    const { marks, ...kind } = lastPut
    const children = [...lastGone.children.map(piece => ({ ...piece, isExtra: true as const })), ...lastPut.children]
    const shared = withStyleBefore({ ...kind, children, marks: { keepsLines: true } }, lastGone, change)
    return [...blocks.slice(0, from), ...gone.slice(0, -1), ...put.slice(0, -1), shared]
  }
  const above = blocks[from - 1]
  const last = end.at(-1) as PieceBlock
  const { marks, ...kind } = last
  if (!above || above.type === 'table') return [...blocks.slice(0, -1), kind]
  const mark = marks?.mark as Change
  const shifted = { ...above, marks: { ...above.marks, mark } }
  // The last paragraph's style is that of the text which is left when all before it has joined it.
  const plain =
    mark.kind === 'inserted'
      ? withStyleBefore(kind, above, change)
      : withStyleBefore({ ...kindOf(above), children: last.children }, last, change)
  return [...blocks.slice(0, from - 1), shifted, ...end.slice(0, -1), plain]
}

function kindOf({ children, marks, ...kind }: PieceBlock): Omit<PieceBlock, 'children'> {
  return kind
}

function withStyleBefore(block: PieceBlock, before: PieceBlock, change: Change): PieceBlock {
  const was = elementOfBlock(before)
  if (was === elementOfBlock(block)) return block
  return { ...block, marks: { ...block.marks, styleBefore: { style: styleId(was), change } } }
}
