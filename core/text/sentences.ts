import type { Span } from './span.ts'

const terminator = 1
const closer = 2
/** What each UTF-16 unit is to a sentence's end. */
const roles = new Uint8Array(0x10000)
for (const mark of '。！？!?…') roles[mark.charCodeAt(0)] = terminator
for (const mark of '”’」』）)》〉】〕') roles[mark.charCodeAt(0)] = closer

/**
 * Splits a paragraph into sentences. A sentence ends after 。！？ or …… and any closing marks that follow.
 * Spans cover the text without its surrounding blanks; a text without a terminator is one sentence.
 */
export function splitSentences(text: string): readonly Span[] {
  const spans: Span[] = []
  let from = 0
  let at = 0
  while (at < text.length) {
    if (roles[text.charCodeAt(at)] !== terminator) {
      at++
      continue
    }
    let to = at + 1
    while (to < text.length && roles[text.charCodeAt(to)] !== 0) to++
    pushTrimmed(spans, text, from, to)
    from = at = to
  }
  pushTrimmed(spans, text, from, text.length)
  return spans
}

function pushTrimmed(spans: Span[], text: string, from: number, to: number): void {
  while (from < to && isSpace(text, from)) from++
  while (to > from && isSpace(text, to - 1)) to--
  if (to > from) spans.push({ from, to })
}

function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return !(code > 0x3000 && code < 0xfeff) && /\s/.test(text[at] as string)
}
