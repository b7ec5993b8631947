import { measureText } from './advance.ts'
import type { DraftFields } from './draft.ts'
import { elementSpec } from './elements.ts'
import { linePitch, markOffset, redLine, standardPage, textWidth } from './geometry.ts'

/** One line of 发文机关标志: `size` in half-points, `pitch` its exact height in twips. */
export interface MarkLine {
  readonly text: string
  readonly size: number
  readonly pitch: number
}

/** The header (版头) of a draft, ready to be set: 7.2. */
export interface HeaderPlan {
  /** 份号, 密级和保密期限, 紧急程度 that are given, one line each. */
  readonly labels: readonly ('copyNumber' | 'securityClassification' | 'urgency')[]
  readonly mark: readonly MarkLine[]
  /** Twips between the labels, or the top of the 版心, and the mark. */
  readonly markSpacing: number
  /** The line with 发文字号 and 签发人 stands, two empty lines below a mark. */
  readonly hasNumberLine: boolean
  /** The red line stands below the number: only under a mark. */
  readonly hasRedLine: boolean
  /** Twips from the top of the 版心 to below the red line. */
  readonly height: number
}

const labelIds = ['copyNumber', 'securityClassification', 'urgency'] as const
/** Height of a line of the mark in hundredths of its font size. */
const markLeading = 115

/** Plans the header; without any of its fields it is empty and takes no height. `pitch` is the line height in twips. */
export function planHeader(
  fields: DraftFields,
  pitch: number = linePitch,
  width: number = textWidth(standardPage),
): HeaderPlan {
  const labels = labelIds.filter(id => hasText(fields[id]))
  const mark = (fields.issuingAuthorityMark ?? '')
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
    .map(line => markLine(line, width))
  const hasRedLine = mark.length > 0
  const hasNumberLine = hasRedLine || hasText(fields.documentNumber) || hasText(fields.signatory)
  const markSpacing = hasRedLine ? Math.max(0, markOffset - labels.length * pitch) : 0
  const height =
    labels.length * pitch +
    markSpacing +
    mark.reduce((sum, line) => sum + line.pitch, 0) +
    (hasRedLine
      ? elementSpec('documentNumber').style.linesBefore * pitch + redLine.space * 20 + (redLine.size * 5) / 2
      : 0) +
    (hasNumberLine ? pitch : 0)
  return { labels, mark, markSpacing, hasNumberLine, hasRedLine, height }
}

/** The mark keeps to one line: a long name is set smaller (7.2.4 leaves the size to the office). */
function markLine(text: string, width: number): MarkLine {
  const wanted = elementSpec('issuingAuthorityMark').style.size
  const size = Math.min(wanted, Math.floor(width / measureText(text, 1, 0)))
  return { text, size, pitch: Math.round((size * markLeading) / 10) }
}

/** Whether a field holds anything but blanks. */
export function hasText(field: string | undefined): boolean {
  return field !== undefined && field.trim() !== ''
}
