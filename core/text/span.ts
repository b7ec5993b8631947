/** A half-open range of UTF-16 offsets in one text. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** Whether two spans share at least one offset. */
export function overlaps(a: Span, b: Span): boolean {
  return a.from < b.to && b.from < a.to
}
