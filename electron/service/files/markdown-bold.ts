import type { RawParagraph } from '../../../core/document/recognise.ts'
import type { Span } from '../../../core/text/span.ts'

/** Bounded, as in `markdown.ts`: a text of unclosed marks would be read to its end once from each of them. */
const marked = /(?<![*\\])\*\*(?=[^\s*])([^*]{0,1000}?[^\s*\\])\*\*(?!\*)/gu

/** A line with its stretches of bold; `plain` takes all other marks off a stretch. */
export function boldText(line: string, plain: (text: string) => string): RawParagraph {
  const bold: Span[] = []
  let text = ''
  let from = 0
  for (const found of line.matchAll(marked)) {
    text += plain(line.slice(from, found.index))
    const words = plain(found[1] ?? '')
    bold.push({ from: text.length, to: text.length + words.length })
    text += words
    from = found.index + found[0].length
  }
  if (bold.length === 0) return { text: plain(line) }
  return { text: text + plain(line.slice(from)), bold }
}
