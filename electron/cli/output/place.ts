import { lineAndColumn, type PlainText } from '../../../core/document/plain-text.ts'
import type { Span } from '../../../core/text/span.ts'

/** A range as scripts get it: UTF-16 offsets, half-open. */
export type Range = readonly [from: number, to: number]

export interface Place {
  /** Both counted from 1 in the plain text; columns in UTF-16 units. */
  readonly line: number
  readonly column: number
  readonly range: Range
}

/** A span of the plain text as a place. */
export function lineColumnRange(plain: PlainText, span: Span): Place {
  return { ...lineAndColumn(plain, span.from), range: [span.from, span.to] }
}
