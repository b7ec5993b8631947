import { measureText } from './advance.ts'
import { bodySize, characterSpacing, characterWidth, standardPage, textWidth } from './geometry.ts'

/** What the place of an element depends on besides its text. Size in half-points, the rest in twips. */
export interface Typesetting {
  readonly size: number
  readonly spacing: number
  readonly lineWidth: number
  /** Width of one character (一字), by which indents are measured. */
  readonly unit: number
}

/** 三号 on the 版心 of the standard. */
export const standardTypesetting: Typesetting = {
  size: bodySize,
  spacing: characterSpacing,
  lineWidth: textWidth(standardPage),
  unit: characterWidth(bodySize),
}

/** Right indents, in twips, of an unsealed signature (发文机关署名) and its date (成文日期). */
export interface ClosingIndents {
  readonly signature: number
  readonly date: number
}

/**
 * Places signature and date without a seal (7.3.5.2): the signature ends two characters before the right edge and the
 * date starts two characters after the signature does; a date longer than the signature itself keeps two characters
 * on the right, and the signature moves left.
 */
export function closingIndents(signature: string, date: string, setting: Typesetting): ClosingIndents {
  const two = setting.unit * 2
  const nameWidth = measureText(signature.trim(), setting.size, setting.spacing)
  const dateWidth = measureText(date.trim(), setting.size, setting.spacing)
  const room = Math.max(0, setting.lineWidth - dateWidth)
  if (signature.trim() === '' || nameWidth > setting.lineWidth - two)
    return { signature: two, date: Math.min(two, room) }
  if (dateWidth > nameWidth) {
    const moved = two * 2 + dateWidth - nameWidth
    return { signature: Math.min(moved, Math.max(0, setting.lineWidth - nameWidth)), date: Math.min(two, room) }
  }
  return { signature: two, date: Math.round(nameWidth - dateWidth) }
}

/** Where the lines of an attachment note (附件说明) start, in twips from the left edge. */
export interface NoteIndents {
  readonly first: number
  readonly rest: number
}

const noteParts = /^(附件[:：])?\s*(\d{1,2}[.．、])?\s*/u

/**
 * Places an attachment note (7.3.4): 「附件：」 two characters in, the numbers below one another, and every further line
 * under the first character of the attachment's name.
 */
export function noteIndents(text: string, setting: Typesetting): NoteIndents {
  const [lead = '', label = '', number = ''] = noteParts.exec(text) ?? []
  const first = setting.unit * 2 + (label ? 0 : measureText('附件：', setting.size, setting.spacing))
  const hang = label || number ? measureText(lead, setting.size, setting.spacing) : 0
  return { first: Math.round(first), rest: Math.round(first + hang) }
}

const attendance = /^(?:出席|请假|列席)[：:]/u

/** The words 出席：, 请假： or 列席： at the head of a paragraph of minutes (10.3), in UTF-16 units; 0 where none is. */
export function attendanceLabel(text: string): number {
  return attendance.exec(text)?.[0].length ?? 0
}

/** Places who attended (10.3): two characters in, every further line under the first name. */
export function attendanceIndents(text: string, setting: Typesetting): NoteIndents {
  const first = setting.unit * 2
  const label = measureText(text.slice(0, attendanceLabel(text)), setting.size, setting.spacing)
  return { first, rest: Math.round(first + label) }
}
