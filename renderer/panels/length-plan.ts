import { useDeferredValue, useMemo } from 'react'
import type { Block } from '../../core/document/draft.ts'
import { genreSpec } from '../../core/document/genres.ts'
import { type Cut, findCuts, findWholeCuts, type WholeCut } from '../../core/lint/cuts.ts'
import { toLintBlock } from '../../core/lint/lint-block.ts'
import type { LintBlock } from '../../core/lint/rule.ts'
import { type BudgetedSection, sectionBudget } from '../../core/lint/section-budget.ts'
import { currentContent } from '../editor/session.ts'
import { excerptAt } from '../editor/shown-findings.ts'
import { useDesk } from '../state/desk.ts'
import { characterLimit, excessCharacters } from './limit-state.ts'

/** A cut with the words that a list shows of it. */
export type ShownCut = Cut & { readonly excerpt: string }
export type ShownWholeCut = WholeCut & { readonly excerpt: string }

/** How the length of a draft is divided, and what can go. */
export interface LengthPlan {
  /** 字数 over the limit; 0 where the draft keeps it or has none. */
  readonly excess: number
  readonly sections: readonly BudgetedSection[]
  readonly cuts: readonly ShownCut[]
  readonly wholeCuts: readonly ShownWholeCut[]
}

/** 字数 to which long sentences are to be brought, as the rule on their length asks. */
const sentenceLength = { spoken: 50, written: 80 }

const lintBlocks = new WeakMap<Block, LintBlock>()

/** The plan for the draft on the desk, worked out at leisure when its checks have answered. */
export function useLengthPlan(): LengthPlan {
  const counts = useDeferredValue(useDesk(state => state.counts))
  const limits = useDeferredValue(useDesk(state => state.limits))
  const findings = useDeferredValue(useDesk(state => state.findings))
  const genre = useDesk(state => state.draft?.genre)
  const rate = useDesk(state => state.settings.speechRate)
  return useMemo(() => {
    const blocks = (currentContent()?.blocks ?? []).map(lintBlockOf)
    if (!counts || !genre) return { excess: 0, sections: [], cuts: [], wholeCuts: [] }
    const excess = excessCharacters(limits, counts, rate)
    const { sections, paragraphs } = sectionBudget(blocks, characterLimit(limits, counts, rate))
    const sentence = genreSpec(genre).spoken ? sentenceLength.spoken : sentenceLength.written
    const textOf = (block: number) => blocks[block]?.text ?? ''
    const wholeCuts = findWholeCuts(
      paragraphs.map(({ block, characters }) => ({ block, isSection: false, saves: characters })),
      sections
        .filter(section => !section.isIntroduction)
        .map(({ block, characters }) => ({ block, isSection: true, saves: characters })),
      excess,
    )
    return {
      excess,
      sections,
      cuts: findCuts(blocks, findings, { excess, sentence }).map(cut => ({
        ...cut,
        excerpt: excerptAt(textOf(cut.block), cut.at),
      })),
      wholeCuts: wholeCuts.map(cut => ({
        ...cut,
        excerpt: excerptAt(textOf(cut.block), { from: 0, to: textOf(cut.block).length }),
      })),
    }
  }, [counts, limits, findings, genre, rate])
}

/** The block as checks see it; the same object while it does not change, so that it is counted once. */
function lintBlockOf(block: Block): LintBlock {
  const known = lintBlocks.get(block)
  if (known) return known
  const made = toLintBlock(block)
  lintBlocks.set(block, made)
  return made
}
