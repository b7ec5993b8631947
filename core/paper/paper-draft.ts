import type { Block, DraftContent, DraftFields } from '../document/draft.ts'
import type { LaidBlock } from '../document/flow.ts'
import { textWidth } from '../document/geometry.ts'
import { paperFields } from '../document/header-format.ts'
import { type HeaderPlan, planHeader } from '../document/header-plan.ts'
import type { PageSetting } from '../document/page-setting.ts'
import { type Profile, pageSetting } from '../docx/profiles.ts'
import { safeText } from '../docx/safe-text.ts'

/** A draft on its way to pages, with the numbers that it is set by. */
export interface PaperDraft {
  readonly blocks: readonly Block[]
  /** The texts of `blocks`, as layout wants them. */
  readonly laid: readonly LaidBlock[]
  readonly fields: DraftFields
  readonly profile: Profile
  readonly setting: PageSetting
  readonly header: HeaderPlan
}

/** Makes a draft ready for pages: its text is that of the exported file. */
export function paperDraft(content: DraftContent, profile: Profile): PaperDraft {
  const blocks = content.blocks.map(block => ({
    ...block,
    children: block.children.map(run => ({ ...run, text: block.type === 'table' ? run.text : safeText(run.text) })),
  }))
  const fields = paperFields(content.genre, content.fields)
  return {
    blocks,
    laid: blocks.map(({ type, level, table, children }) => ({
      type,
      ...(level !== undefined && { level }),
      ...(table !== undefined && { table }),
      text: children.map(run => run.text).join(''),
    })),
    fields,
    profile,
    setting: pageSetting(profile),
    header: planHeader(fields, profile.linePitch, textWidth(profile.page)),
  }
}
