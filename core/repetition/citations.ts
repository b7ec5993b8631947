import { normalise } from '../text/normalise.ts'
import type { Span } from '../text/span.ts'

/** A title that a paragraph cites, as 《…》, and what it introduces: the rest of its sentence, or of the paragraph. */
export interface CitedTitle {
  /** The title in the form that `comparableTitle` gives. */
  readonly title: string
  /** From the opening mark to the end of what it introduces. UTF-16 offsets in the paragraph. */
  readonly scope: Span
}

const closing: Readonly<Record<string, string>> = { '“': '”', '「': '」', '『': '』' }
const sentenceEnd = /[。！？!?]/

/** Words before a quotation that make it the text itself: an amendment gives the new wording in quotation marks. */
const newWording = /(?:修改为|改为|修正为|增加|作为)[^“「『。；]{0,20}$/u
/** No such words begin further before a quotation, in UTF-16 units. */
const longestLead = 43
/** What stands in title marks and is longer is no title, in UTF-16 units. */
const longestTitle = 500

/**
 * What is quoted: stands inside “…”, 「…」 or 『…』, outermost pairs, the marks left out. An unclosed one counts not, nor
 * one that gives the new wording of an article.
 */
export function quotedSpans(text: string): readonly Span[] {
  const ends = closedBy(text)
  const spans: Span[] = []
  let reached = 0
  for (const at of [...ends.keys()].sort((a, b) => a - b)) {
    if (at < reached) continue
    const end = ends.get(at) as number
    if (!newWording.test(text.slice(Math.max(0, at - longestLead), at))) spans.push({ from: at + 1, to: end })
    reached = end
  }
  return spans
}

/** Where each opening mark that is closed has its closing one. */
function closedBy(text: string): ReadonlyMap<number, number> {
  const ends = new Map<number, number>()
  const opened = new Map(Object.values(closing).map(close => [close, [] as number[]]))
  for (const { 0: mark, index } of text.matchAll(/[“”「」『』]/g)) {
    const close = closing[mark]
    if (close !== undefined) opened.get(close)?.push(index)
    else {
      const start = opened.get(mark)?.pop()
      if (start !== undefined) ends.set(start, index)
    }
  }
  return ends
}

/** The titles a paragraph cites. Of titles nested in one another (《实施〈…〉办法》 written with 《》 twice) each is one. */
export function citedTitles(text: string): readonly CitedTitle[] {
  const titles: CitedTitle[] = []
  const opened: number[] = []
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '《') opened.push(at)
    if (text[at] !== '》') continue
    const start = opened.pop()
    if (start === undefined || at - start > longestTitle) continue
    const title = comparableTitle(text.slice(start + 1, at))
    if (title !== '') titles.push({ title, scope: { from: start, to: scopeEnd(text, at + 1) } })
  }
  return titles
}

/** Where what a title introduces ends: with its sentence, or with the paragraph where a colon leads in its wording. */
function scopeEnd(text: string, from: number): number {
  const rest = text.slice(from)
  if (/^[^。！？!?，；]{0,30}[：:]/u.test(rest)) return text.length
  const end = rest.search(sentenceEnd)
  return end < 0 ? text.length : from + end
}

/**
 * A title as it can be compared: normalised, without a remark in brackets such as （2018年修正）, and without
 * 中华人民共和国, which citations leave out.
 */
export function comparableTitle(title: string): string {
  return normalise(title.replace(/[（(][^（）()]*[）)]/g, '')).text.replaceAll('中华人民共和国', '')
}
