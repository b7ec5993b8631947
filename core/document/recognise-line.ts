import type { BlockType, HeadingLevel } from './draft.ts'
import { isAttachmentStart, isDateLine, isMainRecipient, isNote, isSalutation } from './recognise-words.ts'

/** What a line of text is. */
export interface LineKind {
  readonly type: BlockType
  readonly level?: HeadingLevel
}

/** The number in front of a heading (结构层次序数), GB/T 9704-2012 7.3.3: 一、 （一） 1. （1）. */
export interface HeadingMarker {
  readonly level: HeadingLevel
  /** UTF-16 offset behind the number. */
  readonly to: number
}

const han = '[一二三四五六七八九十百]+'
const digits = '[0-9０-９]{1,2}'

/** Wrong marks (一. （一）、 1、) count too, so that a rule can mend them; 1.5亿元 and 一、二季度 are no numbers of headings. */
const markers: readonly (readonly [RegExp, HeadingLevel])[] = [
  [new RegExp(`^第(?:${han}|${digits})(?:章|编|部分)(?=[\\s：:、]|$)`, 'u'), 1],
  [new RegExp(`^第(?:${han}|${digits})节(?=[\\s：:、]|$)`, 'u'), 2],
  [new RegExp(`^${han}(?:[、．.](?![一二三四五六七八九十]+[、月季届期级批类等]))`, 'u'), 1],
  [/^(?:[一二三四五六七八九]|十[一二三四五六七八九]?)$/u, 1],
  [new RegExp(`^[（(]\\s*${han}\\s*[）)]、?`, 'u'), 2],
  [new RegExp(`^${digits}(?:[.．](?![0-9０-９])|、(?![0-9０-９]))`, 'u'), 3],
  [new RegExp(`^[（(]\\s*${digits}\\s*[）)]、?`, 'u'), 4],
]

/** The longest heading that stands on a line of its own, in characters; more is a paragraph. */
const longestHeading = 60
const longestLowHeading = 40

/** The number a text begins with; undefined where it begins with none. 一是 and 二是 are no headings. */
export function headingMarker(text: string): HeadingMarker | undefined {
  for (const [pattern, level] of markers) {
    const match = pattern.exec(text)
    if (match) return { level, to: match[0].length }
  }
  return undefined
}

/**
 * The level of a line that is a heading as a whole: numbered, short, one clause. Levels 1 and 2 may end in 。 (a rule
 * flags it); at levels 3 and 4 a line that ends in 。 is an item of a list, a paragraph.
 */
export function headingLevel(text: string): HeadingLevel | undefined {
  const marker = headingMarker(text)
  if (!marker) return undefined
  const isHigh = marker.level <= 2
  if ([...text].length > (isHigh ? longestHeading : longestLowHeading)) return undefined
  const clause = isHigh ? text.replace(/。$/u, '') : text
  return /[。！？；!?;]/u.test(clause.slice(marker.to)) ? undefined : marker.level
}

/**
 * What a paragraph has become by the words typed into it: a heading, a salutation, a main recipient or an attachment
 * note; undefined where it is still a plain paragraph.
 */
export function recogniseTyped(text: string): LineKind | undefined {
  const line = text.trim()
  const level = headingLevel(line)
  if (level !== undefined) return { type: 'heading', level }
  if (isSalutation(line)) return { type: 'salutation' }
  if (isMainRecipient(line)) return { type: 'mainRecipient' }
  if (isAttachmentStart(line)) return { type: 'attachmentNote' }
  return undefined
}

/** What a line is, judged by itself and the type of the block before it (undefined at the top of a draft). */
export function recogniseLine(text: string, previous?: BlockType): LineKind {
  const line = text.trim()
  if (previous === 'attachmentNote' && headingMarker(line)?.level === 3) return { type: 'attachmentNote' }
  if (previous === 'signature' && isDateLine(line)) return { type: 'dateOfIssue' }
  if (previous === 'dateOfIssue' && isNote(line)) return { type: 'note' }
  const isAtTop = previous === 'title' || previous === 'speaker' || previous === 'deliveryDate'
  if (isAtTop && isDateLine(line)) return { type: 'deliveryDate' }
  const typed = recogniseTyped(line)
  const isAddress = typed?.type === 'salutation' || typed?.type === 'mainRecipient'
  if (typed && (!isAddress || isAtTop || previous === undefined)) return typed
  return { type: 'paragraph' }
}
