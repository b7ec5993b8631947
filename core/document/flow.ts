import type { Block, SealKind } from './draft.ts'
import { type BodyElementId, elementOfBlock, elementSpec } from './elements.ts'
import { headsAttachment } from './page-rules.ts'
import { linesAboveDate, linesAboveSeal, linesBetween, sealedRows } from './sealed-rows.ts'

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
      /** The signatures that stand on this line, the block itself first (7.3.5.1); absent where it stands alone. */
      readonly row?: readonly number[]
      /** It stands on the line of the block before it. */
      readonly isBeside?: true
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
export function* flow(blocks: readonly LaidBlock[], hasHeader: boolean, seal?: SealKind): Generator<FlowItem> {
  let above: BodyElementId | undefined
  let typed = 0
  const rows = seal ? signatureRows(blocks, seal) : undefined
  let belowAttachment = false
  for (const [index, block] of blocks.entries()) {
    if (block.type !== 'table' && blank.test(block.text)) {
      typed++
      yield { kind: 'empty', index }
      continue
    }
    const element = elementOfBlock(block)
    const isAttachment = above !== undefined && headsAttachment(block)
    const row = rows?.get(index)
    if (row === 'beside') {
      yield { kind: 'block', index, element, isAttachment: false, isBeside: true }
      continue
    }
    const wanted = isAttachment
      ? 0
      : belowAttachment
        ? 1
        : ((seal && linesAboveSealed(above, element, seal)) ?? emptyLinesBetween(above, element, hasHeader))
    for (let gap = wanted - typed; gap > 0; gap--) yield { kind: 'empty', index: -1 }
    yield { kind: 'block', index, element, isAttachment, ...(row && row.length > 1 && { row }) }
    above = element
    belowAttachment = isAttachment
    typed = 0
  }
}

/** Empty lines above what is sealed or stamped; undefined above anything else. */
function linesAboveSealed(above: BodyElementId | undefined, below: BodyElementId, seal: SealKind): number | undefined {
  if (below === 'signature') return above === 'signature' ? linesBetween[seal] : linesAboveSeal
  return below === 'dateOfIssue' && above === 'signature' ? linesAboveDate[seal] : undefined
}

/** The rows that sealed signatures stand in, by the first of each; those that follow in a row are `beside`. */
function signatureRows(
  blocks: readonly LaidBlock[],
  seal: SealKind,
): ReadonlyMap<number, readonly number[] | 'beside'> {
  const rows = new Map<number, readonly number[] | 'beside'>()
  if (seal === 'stamp') return rows
  for (let from = 0; from < blocks.length; from++) {
    const run = signatureRun(blocks, from)
    let at = from
    for (const count of run ? sealedRows(run.names, run.date) : []) {
      const row = Array.from({ length: count }, (_, place) => at + place)
      for (const index of row) rows.set(index, index === at ? row : 'beside')
      at += count
    }
    from = Math.max(from, at - 1)
  }
  return rows
}

/** The signatures that follow one another from a block on, and the date behind them; undefined where none begins there. */
export function signatureRun(
  blocks: readonly LaidBlock[],
  from: number,
): { readonly names: readonly string[]; readonly date: string } | undefined {
  const names: string[] = []
  for (let at = from; blocks[at]?.type === 'signature' && !blank.test(blocks[at]?.text ?? ''); at++) {
    names.push(blocks[at]?.text ?? '')
  }
  const below = blocks[from + names.length]
  return names.length === 0 ? undefined : { names, date: below?.type === 'dateOfIssue' ? below.text : '' }
}
