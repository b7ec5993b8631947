import type { LaidBlock } from './flow.ts'
import { isAttachmentHead } from './recognise-words.ts'

/** A heading longer than this, in UTF-16 units, is a paragraph that begins with its heading. */
const longestKept = 56

/**
 * Whether a block never stands alone at the foot of a page: a heading without text of its own behind it, and the caption
 * of a table. Their lines stay together and with the first line of the next block.
 */
export function keepsWithNext({ type, text }: LaidBlock): boolean {
  if (type === 'tableCaption') return true
  if (type !== 'heading' || text.length > longestKept) return false
  const stop = text.indexOf('。')
  return stop < 0 || text.slice(stop + 1).trim() === ''
}

/** Whether a block heads an attachment (附件, 附件2), which begins on a page of its own (7.3.7). */
export function headsAttachment({ type, text }: LaidBlock): boolean {
  return (type === 'paragraph' || type === 'heading') && isAttachmentHead(text.trim())
}
