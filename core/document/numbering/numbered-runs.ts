import { type Block, blockText, type HeadingLevel } from '../draft.ts'
import { type HeadingNumber, headingNumber } from './heading-number.ts'

/** A block that counts: a numbered heading, or a paragraph that begins with a number and is left as it is. */
export interface Member extends HeadingNumber {
  /** What the block is known by through changes. */
  readonly key: unknown
  readonly index: number
  /** True for paragraphs: others go on from their number, and it is never written anew. */
  readonly isFixed: boolean
}

/** Members of one shape that stand under the same heading, in order. */
export type Run = readonly Member[]

/** The numbered runs of a body. `leftOut` is the index of a block that is not to count. */
export function numberedRuns(
  blocks: readonly Block[],
  keyOf: (index: number) => unknown,
  leftOut = -1,
): readonly Run[] {
  const runs: Member[][] = []
  const open = new Map<string, { readonly level: HeadingLevel; readonly run: Member[] }>()
  for (const [index, block] of blocks.entries()) {
    const { type } = block
    if (type === 'title') open.clear()
    if ((type !== 'heading' && type !== 'paragraph') || index === leftOut) continue
    const number = headingNumber(blockText(block))
    const isHeading = type === 'heading'
    const level = isHeading ? (block.level ?? 1) : number?.level
    if (level === undefined) continue
    for (const [shape, one] of open) if (one.level > level) open.delete(shape)
    if (!number || number.level !== level) continue
    let run = open.get(number.shape)?.run
    if (!run) {
      run = []
      runs.push(run)
      open.set(number.shape, { level, run })
    }
    run.push({ ...number, key: keyOf(index), index, isFixed: !isHeading })
  }
  return runs
}

/** The stretches of a run that count on without a new 一. */
export function stretches(run: Run): readonly Run[] {
  const found: Member[][] = []
  for (const member of run) {
    if (member.value === 1 || found.length === 0) found.push([])
    found.at(-1)?.push(member)
  }
  return found
}
