import type { Span } from '../../core/text/span.ts'

/** A line of a text, cut around the part of it that is marked. */
export interface MarkedLine {
  /** UTF-16 offset of the line in the text. */
  readonly from: number
  readonly before: string
  readonly marked: string
  readonly after: string
}

/** Cuts a text into lines and marks `span` (UTF-16 offsets), which may run over several of them. */
export function markedLines(text: string, span: Span): readonly MarkedLine[] {
  let from = 0
  return text.split('\n').map(line => {
    const isMarked = span.from < from + line.length && span.to > from
    const start = isMarked ? Math.max(0, span.from - from) : line.length
    const end = isMarked ? Math.min(line.length, span.to - from) : line.length
    const cut = { from, before: line.slice(0, start), marked: line.slice(start, end), after: line.slice(end) }
    from += line.length + 1
    return cut
  })
}
