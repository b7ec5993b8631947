import type { HeadingLevel } from '../document/draft.ts'
import type { Paragraph } from './rule.ts'

/** What a paragraph is to the outline of a draft. */
export interface OutlineLine {
  readonly kind: 'heading' | 'text' | 'closing' | 'blank'
  /** Of headings. */
  readonly level: HeadingLevel | 0
  /** Whether text follows on the heading's own line: （一）加强领导。各单位要压实责任。 */
  readonly hasOwnText: boolean
  /** Whether it ends like a sentence, as the items of a list do. */
  readonly isSentence: boolean
}

const blank: OutlineLine = { kind: 'blank', level: 0, hasOwnText: false, isSentence: false }
const plain: OutlineLine = { kind: 'text', level: 0, hasOwnText: false, isSentence: false }
const closing: OutlineLine = { kind: 'closing', level: 0, hasOwnText: false, isSentence: false }
const closingTypes = new Set(['signature', 'dateOfIssue', 'note', 'attachmentNote'])

/** Reads one paragraph for the outline. */
export function outlineLine({ type, level, text }: Paragraph): OutlineLine {
  // A form still to be filled in is text all the same.
  if (type === 'table') return plain
  if (text.trim() === '') return blank
  if (closingTypes.has(type)) return closing
  if (type !== 'heading') return plain
  const line = text.trim()
  return {
    kind: 'heading',
    level: level ?? 1,
    hasOwnText: /[。；！？：].*\S/.test(line.replace(/[。；：]$/, '')),
    isSentence: /[。；：！？]$/.test(line),
  }
}
