import { normalise } from '../text/normalise.ts'
import type { Span } from '../text/span.ts'

/** A title that a paragraph cites, as 《…》, and the sentence in which it stands, from the title on. */
export interface CitedTitle {
  /** The title in the form that `comparableTitle` gives. */
  readonly title: string
  /** From the opening mark to the end of the sentence. UTF-16 offsets in the paragraph. */
  readonly scope: Span
}

const closing: Readonly<Record<string, string>> = { '“': '”', '「': '」', '『': '』' }
const sentenceEnd = /[。！？!?]/

/** What stands inside quotation marks: “…”, 「…」 or 『…』, outermost pairs, the marks left out. An unclosed one counts not. */
export function quotedSpans(text: string): readonly Span[] {
  const spans: Span[] = []
  let reached = 0
  for (const { 0: open, index: at } of text.matchAll(/[“「『]/g)) {
    if (at < reached) continue
    const end = matching(text, at, open, closing[open] as string)
    if (end < 0) continue
    spans.push({ from: at + 1, to: end })
    reached = end
  }
  return spans
}

function matching(text: string, at: number, open: string, close: string): number {
  let depth = 0
  for (let i = at; i < text.length; i++) {
    if (text[i] === open) depth++
    else if (text[i] === close && --depth === 0) return i
  }
  return -1
}

/** The titles a paragraph cites. Of titles nested in one another (《实施〈…〉办法》 written with 《》 twice) each is one. */
export function citedTitles(text: string): readonly CitedTitle[] {
  const titles: CitedTitle[] = []
  const opened: number[] = []
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '《') opened.push(at)
    if (text[at] !== '》') continue
    const start = opened.pop()
    if (start === undefined) continue
    const rest = text.slice(at + 1).search(sentenceEnd)
    const title = comparableTitle(text.slice(start + 1, at))
    if (title !== '') titles.push({ title, scope: { from: start, to: rest < 0 ? text.length : at + 1 + rest } })
  }
  return titles
}

/**
 * A title as it can be compared: normalised, without a remark in brackets such as （2018年修正）, and without
 * 中华人民共和国, which citations leave out.
 */
export function comparableTitle(title: string): string {
  return normalise(title.replace(/[（(][^（）()]*[）)]/g, '')).text.replaceAll('中华人民共和国', '')
}
