import type { BlockType } from '../document/draft.ts'
import type { Paragraph } from './rule.ts'

/** The title of a draft, which may be set on several lines. */
export interface DraftTitle {
  /** Indexes of the blocks that hold its lines, in order; none where the draft has no title. */
  readonly paragraphs: readonly number[]
  /** Its lines joined, blanks at their ends left out. */
  readonly text: string
}

/** Behind one of these a title is that of an attachment, not of the draft. */
const behindTitle = new Set<BlockType>(['mainRecipient', 'heading', 'attachmentNote', 'signature', 'dateOfIssue'])

/** Finds the title among the paragraphs of a draft. */
export function draftTitleOf(paragraphs: readonly Paragraph[]): DraftTitle {
  const lines: number[] = []
  let text = ''
  for (const [index, paragraph] of paragraphs.entries()) {
    if (lines.length > 0 && behindTitle.has(paragraph.type)) break
    if (paragraph.type !== 'title' || paragraph.text.trim() === '') continue
    lines.push(index)
    text += paragraph.text.trim()
  }
  return { paragraphs: lines, text }
}

/** Where what concerns the whole draft is said: at its title, or the first paragraph with text; −1 in an empty draft. */
export function anchorIndex(paragraphs: readonly Paragraph[]): number {
  const title = paragraphs.findIndex(paragraph => paragraph.type === 'title' && paragraph.characters > 0)
  return title >= 0 ? title : paragraphs.findIndex(paragraph => paragraph.characters > 0)
}
