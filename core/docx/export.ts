import { Document, Packer } from 'docx'
import { blockText, type DraftContent } from '../document/draft.ts'
import { textWidth } from '../document/geometry.ts'
import { paperFields } from '../document/header-format.ts'
import { planHeader } from '../document/header-plan.ts'
import { type FontSetId, fontSet } from './font-sets.ts'
import { type ClockOffset, type Markup, reviewMarkup } from './marks/markup.ts'
import { chosenProfile, type ProfileChoice } from './own-profile.ts'
import { finishPackage } from './package.ts'
import type { Paper } from './paper.ts'
import { typesetting } from './profiles.ts'
import { ReadingWriter } from './reading.ts'
import { safeContent } from './safe-text.ts'
import { sectionsOf } from './sections.ts'

/** Characters a minute where nobody has set a rate; an official pair equates 2,000 characters with 10 minutes. */
const usualRate = 200

export interface ExportOptions {
  /** `general` where nothing is said. */
  readonly profile?: ProfileChoice
  /** `gb2312` where nothing is said. A profile with fonts of its own keeps them. */
  readonly fontSet?: FontSetId
  /** Characters a minute, by which a reading copy tells the time; the usual rate where nothing is said. */
  readonly speechRate?: number
  /**
   * Comments and open suggestions go along, as Word's comments and tracked changes, with times as this clock shows them.
   * Without it the file holds the text alone. A reading copy never holds them.
   */
  readonly reviewClock?: ClockOffset
}

/**
 * A draft as the bytes of a .docx laid out by GB/T 9704-2012. The same draft always gives the same bytes. The text is the
 * draft's own, but for characters that XML cannot hold (see `safeText`) and the line breaks inside a long title.
 */
export async function exportDocx(draft: DraftContent, options: ExportOptions = {}): Promise<Uint8Array> {
  const content = safeContent(draft)
  const { reviewClock } = options
  return writeDocx(content, options, reviewClock && reviewMarkup(content, reviewClock))
}

/** Writes a draft whose texts are safe, with mark-up where there is any. Throws RangeError for an unknown profile. */
export async function writeDocx(draft: DraftContent, options: ExportOptions, given?: Markup): Promise<Uint8Array> {
  const profile = chosenProfile(options.profile ?? 'general')
  if (!profile) throw new RangeError(`Unknown profile: ${String(options.profile)}`)
  const markup = profile.isReading ? undefined : given
  const content = markup ? { ...draft, blocks: markup.blocks } : draft
  const fields = paperFields(content.genre, content.fields)
  const paper: Paper = {
    content,
    blocks: content.blocks.map(block => ({ ...block, text: blockText(block) })),
    profile,
    fontSet: { ...fontSet(options.fontSet ?? 'gb2312'), ...profile.fonts },
    header: planHeader(fields, profile.linePitch, textWidth(profile.page)),
    setting: typesetting(profile),
  }
  const reading = profile.isReading && new ReadingWriter(paper, fields, options.speechRate ?? usualRate)
  const parts = markup?.parts ?? {}
  const document = new Document({
    evenAndOddHeaderAndFooters: true,
    // These make the library list the parts; what stands in them is written here.
    ...(Object.keys(parts).length > 0 && {
      comments: {
        children: [
          { id: 0, children: [] },
          { id: 1, parentId: 0, children: [] },
        ],
      },
    }),
    sections: sectionsOf(paper, fields, reading || undefined),
  })
  return finishPackage(await Packer.pack(document, 'uint8array'), paper, parts)
}
