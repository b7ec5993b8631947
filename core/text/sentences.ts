import type { Span } from './span.ts'

const terminators = new Set(['。', '！', '？', '!', '?', '…'])
const closers = new Set(['”', '’', '」', '』', '）', ')', '》', '〉', '】', '〕'])

/**
 * Splits a paragraph into sentences. A sentence ends after 。！？ or …… and any closing marks that follow.
 * Spans cover the text without its surrounding blanks; a text without a terminator is one sentence.
 */
export function splitSentences(text: string): readonly Span[] {
  const spans: Span[] = []
  let from = 0
  let at = 0
  while (at < text.length) {
    if (!terminators.has(text[at] as string)) {
      at++
      continue
    }
    let to = at + 1
    while (to < text.length && (terminators.has(text[to] as string) || closers.has(text[to] as string))) to++
    pushTrimmed(spans, text, from, to)
    from = at = to
  }
  pushTrimmed(spans, text, from, text.length)
  return spans
}

function pushTrimmed(spans: Span[], text: string, from: number, to: number): void {
  while (from < to && /\s/.test(text[from] as string)) from++
  while (to > from && /\s/.test(text[to - 1] as string)) to--
  if (to > from) spans.push({ from, to })
}
