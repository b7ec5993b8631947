import type { Span } from '../text/span.ts'
import { type Block, blockText } from './draft.ts'

/**
 * The plain text of a draft: its blocks joined by one line feed, with the offset at which each block starts.
 * Ranges on the command line refer to this text.
 */
export interface PlainText {
  readonly text: string
  /** UTF-16 offset of each block's first character. */
  readonly starts: readonly number[]
}

/** Joins texts of blocks into one plain text. */
export function joinTexts(texts: readonly string[]): PlainText {
  const starts: number[] = []
  let offset = 0
  for (const text of texts) {
    starts.push(offset)
    offset += text.length + 1
  }
  return { text: texts.join('\n'), starts }
}

/** The plain text of a body. */
export function plainText(blocks: readonly Block[]): PlainText {
  return joinTexts(blocks.map(blockText))
}

/** A span inside block `index` as a span of the plain text. */
export function spanInText(plain: PlainText, index: number, span: Span): Span {
  const start = plain.starts[index] ?? 0
  return { from: start + span.from, to: start + span.to }
}

/** The index of the last of ascending `starts` that is not behind `offset`; 0 where all are. */
function lastAtOrBefore(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] as number) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/**
 * Line and column, both counted from 1, of an offset; columns count UTF-16 units. The rows of a table are lines of their
 * own, its cells stand on them with tabs between.
 */
export function lineAndColumn(plain: PlainText, offset: number): { readonly line: number; readonly column: number } {
  const lines = lineStarts(plain)
  const line = lastAtOrBefore(lines, offset)
  return { line: line + 1, column: offset - (lines[line] ?? 0) + 1 }
}

const knownLines = new WeakMap<PlainText, readonly number[]>()

function lineStarts(plain: PlainText): readonly number[] {
  const known = knownLines.get(plain)
  if (known) return known
  const lines = [0, ...[...plain.text.matchAll(/\n/g)].map(end => end.index + 1)]
  knownLines.set(plain, lines)
  return lines
}
