import { countText } from '../text/count.ts'
import type { LintBlock } from './rule.ts'

/** A part of a draft that has a length of its own: what stands before the first heading, or a first-level section. */
export interface BudgetedSection {
  /** Index of its first block. */
  readonly block: number
  readonly isIntroduction: boolean
  /** The heading; empty for the introduction. */
  readonly heading: string
  readonly characters: number
  /** Its part of the whole draft, 0 to 1. */
  readonly share: number
  /** 字数 that it should have so that the draft keeps its limit; absent where there is no limit. */
  readonly budget?: number
  /** 字数 above the budget; 0 where it keeps it, or where the draft does. */
  readonly over: number
}

/** 字数 of a paragraph of the body. */
export interface MeasuredParagraph {
  readonly block: number
  readonly characters: number
}

export interface SectionBudget {
  readonly sections: readonly BudgetedSection[]
  readonly paragraphs: readonly MeasuredParagraph[]
}

type MeasuredBlock = Pick<LintBlock, 'type' | 'level' | 'text'>

const counts = new WeakMap<object, number>()

/**
 * The parts of a draft with what each may take of `limit` (字数 of the whole; undefined where nothing binds). A draft that
 * is too long is cut from the longest parts down, so that short ones stay as they are; in one that has room the short ones
 * may grow. What is no part, as title and signature, is taken off the limit first.
 */
export function sectionBudget(blocks: readonly MeasuredBlock[], limit: number | undefined): SectionBudget {
  const parts: { block: number; isIntroduction: boolean; heading: string; characters: number }[] = []
  const paragraphs: MeasuredParagraph[] = []
  let whole = 0
  for (const [index, block] of blocks.entries()) {
    const characters = charactersOf(block)
    whole += characters
    if (block.type === 'heading' && (block.level ?? 1) === 1 && characters > 0) {
      parts.push({ block: index, isIntroduction: false, heading: block.text.trim(), characters })
      continue
    }
    if (!isBody(block) || characters === 0) continue
    if (block.type === 'paragraph') paragraphs.push({ block: index, characters })
    const last = parts.at(-1)
    if (last) last.characters += characters
    else parts.push({ block: index, isIntroduction: true, heading: '', characters })
  }
  // Without headings there is one part, and nothing to divide.
  if (!parts.some(part => !part.isIntroduction)) return { sections: [], paragraphs }
  const own = parts.reduce((sum, part) => sum + part.characters, 0)
  const budgets =
    limit === undefined
      ? undefined
      : levelled(
          parts.map(part => part.characters),
          Math.max(0, limit - (whole - own)),
        )
  const sections = parts.map((part, order) => {
    const budget = budgets?.[order]
    return {
      ...part,
      share: whole === 0 ? 0 : part.characters / whole,
      ...(budget !== undefined && { budget }),
      over: budget === undefined ? 0 : Math.max(0, part.characters - budget),
    }
  })
  return { sections, paragraphs }
}

/**
 * Brings lengths to a sum with one level: where they are too long together, those above it come down to it; where there is
 * room, those below it go up to it.
 */
export function levelled(lengths: readonly number[], sum: number): readonly number[] {
  const total = lengths.reduce((all, length) => all + length, 0)
  const isOver = total > sum
  const at = (level: number) => lengths.map(length => (isOver ? Math.min(length, level) : Math.max(length, level)))
  let low = 0
  let high = Math.max(sum, ...lengths)
  while (low < high) {
    const level = Math.ceil((low + high) / 2)
    if (at(level).reduce((all, length) => all + length, 0) <= sum) low = level
    else high = level - 1
  }
  return at(low)
}

function isBody({ type }: MeasuredBlock): boolean {
  return type === 'paragraph' || type === 'heading' || type === 'table' || type === 'tableCaption'
}

/** Blocks that do not change are counted once. */
function charactersOf(block: MeasuredBlock): number {
  const known = counts.get(block)
  if (known !== undefined) return known
  const { characters } = countText(block.text)
  counts.set(block, characters)
  return characters
}
