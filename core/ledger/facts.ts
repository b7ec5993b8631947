import type { DraftContent } from '../document/draft.ts'
import { paperFields } from '../document/header-format.ts'
import type { PageSetting } from '../document/page-setting.ts'
import { countDocument } from '../lint/counts.ts'
import { type Day, draftDate } from '../lint/draft-date.ts'
import { type LimitSetting, limitsFor } from '../lint/limits.ts'
import { toLintBlock } from '../lint/lint-block.ts'

/** Raised whenever what is counted of a draft changes, so that figures that were kept are counted again. */
export const ledgerFactsVersion = 1

/** What the figures of a draft depend on beside its text. */
export interface LedgerSetting {
  /** Characters a minute. */
  readonly speechRate: number
  readonly page: PageSetting
  readonly limits: readonly LimitSetting[]
}

/** What is counted of a draft once and kept. */
export interface LedgerFacts {
  readonly characters: number
  readonly pages: number
  readonly minutes: number
  /** Whether the length panel would say that it is too long; null where no limit binds it. */
  readonly over: boolean | null
  /** 成文日期, or the day of delivery; null where none is filled in. */
  readonly issued: Day | null
}

/** Counts a draft as the length panel does. */
export function ledgerFacts(content: DraftContent, { speechRate, page, limits }: LedgerSetting): LedgerFacts {
  const { genre, fields } = content
  const blocks = content.blocks.map(toLintBlock)
  const counts = countDocument(blocks, speechRate, paperFields(genre, fields), page)
  const binding = limitsFor(genre, limits, content.limits)
  return {
    characters: counts.characters,
    pages: counts.pages,
    minutes: counts.minutes,
    over: binding.length === 0 ? null : binding.some(limit => counts[limit.kind] > limit.value),
    issued: draftDate(blocks) ?? null,
  }
}
