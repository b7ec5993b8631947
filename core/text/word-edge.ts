const words = new Intl.Segmenter('zh-CN', { granularity: 'word' })

/** How far from the caret words are looked for, in UTF-16 units: no word is longer. */
const reach = 120

const blank = /^\s+$/u

/**
 * Where Ctrl with an arrow leads in a text: forward to the start of the next word, back to the start of the word before.
 * A mark is a word of its own, blanks belong to the word before them. UTF-16 offsets; at either end the offset itself.
 */
export function wordEdge(text: string, offset: number, direction: 1 | -1): number {
  const from = Math.max(0, offset - reach)
  const segments = [...words.segment(text.slice(from, offset + reach))]
    .map(({ index, segment }) => ({ at: from + index, segment }))
    .filter(({ segment }) => !blank.test(segment))
  if (direction === 1) return segments.find(({ at }) => at > offset)?.at ?? Math.min(text.length, offset + reach)
  return segments.findLast(({ at }) => at < offset)?.at ?? from
}

/** The end of the word at or behind an offset, blanks in front of it included: what Ctrl+Delete takes away. */
export function wordEnd(text: string, offset: number): number {
  for (const { index, segment } of words.segment(text.slice(offset, offset + reach))) {
    if (!blank.test(segment)) return offset + index + segment.length
  }
  return Math.min(text.length, offset + reach)
}
