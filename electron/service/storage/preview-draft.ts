import type { Settings } from '../../../core/contract/contract.ts'
import type { DraftPreview } from '../../../core/contract/draft-list.ts'
import { type Block, blockText, type DraftContent } from '../../../core/document/draft.ts'
import { paperFields } from '../../../core/document/header-format.ts'
import { officeProfile } from '../../../core/docx/own-profile.ts'
import { pageSetting } from '../../../core/docx/profiles.ts'
import { countDocument } from '../../../core/lint/counts.ts'
import { toLintBlock } from '../../../core/lint/lint-block.ts'

/** How much of a draft a glance takes in: blocks, and UTF-16 units of text. */
const mostBlocks = 12
const mostText = 360

/** A draft's first paragraphs and its counts, minutes at the rate and pages by the layout that are set. */
export function previewDraft(
  { genre, blocks, fields }: DraftContent,
  { speechRate, profiles, profile }: Pick<Settings, 'speechRate' | 'profiles' | 'profile'>,
): Omit<DraftPreview, 'lastMove'> {
  const page = pageSetting(officeProfile(profiles, profile))
  const counts = countDocument(blocks.map(toLintBlock), speechRate, paperFields(genre, fields), page)
  return { beginning: beginningOf(blocks), counts }
}

function beginningOf(blocks: readonly Block[]): readonly Block[] {
  const beginning: Block[] = []
  let room = mostText
  for (const block of blocks) {
    if (beginning.length >= mostBlocks || room <= 0) break
    const text = blockText(block).trim()
    if (block.type === 'table' || text === '') continue
    beginning.push({ ...block, children: [{ text: text.slice(0, room).toWellFormed() }] })
    room -= text.length
  }
  return beginning
}
