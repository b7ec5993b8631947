import type { Block, BlockType, HeadingLevel } from '../draft.ts'

/** A section: the index of its heading, and the one behind its last block. */
export interface SectionRange {
  readonly from: number
  readonly to: number
  readonly level: HeadingLevel
}

/** What closes a document belongs to no section. */
const ends = new Set<BlockType>(['title', 'attachmentNote', 'signature', 'dateOfIssue', 'note'])

/** The section that the heading at `index` opens; undefined where no heading stands. */
export function sectionAt(blocks: readonly Block[], index: number): SectionRange | undefined {
  const level = levelAt(blocks, index)
  if (level === undefined) return undefined
  let to = index + 1
  while (to < blocks.length && !ends.has(typeAt(blocks, to)) && (levelAt(blocks, to) ?? 5) > level) to++
  return { from: index, to, level }
}

/**
 * Where a section goes by one step up (-1) or down (1): past its neighbour of the same level, or out of its own superior
 * into the one before or behind. The index before which it is to stand, counted while it still stands where it does.
 */
export function stepTarget(blocks: readonly Block[], section: SectionRange, direction: 1 | -1): number | undefined {
  if (direction === 1) {
    const next = levelAt(blocks, section.to)
    if (next === undefined) return undefined
    if (next === section.level) return sectionAt(blocks, section.to)?.to
    return childrenStart(blocks, section.to)
  }
  let index = section.from - 1
  while (index >= 0 && (levelAt(blocks, index) ?? 5) > section.level) {
    if (typeAt(blocks, index) === 'title') return undefined
    index--
  }
  if (index < 0) return undefined
  if (levelAt(blocks, index) === section.level) return index
  const hasSuperiorBefore = blocks.slice(0, index).some((_, at) => levelAt(blocks, at) === levelAt(blocks, index))
  return hasSuperiorBefore ? index : undefined
}

/** Whether a section may stand before the block at `target`: not inside itself, and not where a document ends. */
export function mayStandAt(blocks: readonly Block[], section: SectionRange, target: number): boolean {
  if (target >= section.from && target <= section.to) return false
  return target === blocks.length || target > blocks.findLastIndex(block => block.type === 'title')
}

function childrenStart(blocks: readonly Block[], heading: number): number {
  let index = heading + 1
  while (index < blocks.length && levelAt(blocks, index) === undefined && !ends.has(typeAt(blocks, index))) index++
  return index
}

function typeAt(blocks: readonly Block[], index: number): BlockType {
  return blocks[index]?.type ?? 'paragraph'
}

function levelAt(blocks: readonly Block[], index: number): HeadingLevel | undefined {
  const block = blocks[index]
  return block?.type === 'heading' ? (block.level ?? 1) : undefined
}
