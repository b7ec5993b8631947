import type { Span } from '../text/span.ts'
import { titled } from './repetition-rule.ts'

/** `quote`: the source's own words in quotation marks. `follow`: a reference to the source in place of them. */
export type CitationWay = 'quote' | 'follow'

/** A source as a citation names it. */
export interface CitedSource {
  readonly title: string
  /** 发文字号, where it is known. */
  readonly number?: string
  /** 第三条第二款; empty where the source has no articles. */
  readonly clause: string
  /** The source's words. */
  readonly words: string
  /** The mark that follows these words in the source; empty at its end. */
  readonly markBehind: string
}

/** A replacement in a paragraph. */
export interface CitationChange {
  /** UTF-16 offsets in the paragraph. */
  readonly range: Span
  readonly text: string
}

const articleStart = /^第(?:[一二三四五六七八九十百零〇]+|[0-9]+)条(?:之[一二三四五六七八九十]+)?[\s　]*/u
const sentenceEnd = /[。！？]/u
const clauseEnd = /^[，；。！？：]?$/u
/** What is left of a clause behind a passage that was copied with changes: a few 汉字 up to the mark. */
const remnant = /^\p{Script=Han}{1,4}(?=[，；。！？：]|$)/u
const innerMarks: Readonly<Record<string, string>> = { '“': '‘', '”': '’' }

/**
 * Turns the passage at `passage` of a paragraph into a citation, the mark behind it included where it is quoted, and the
 * last word of a clause that the draft words otherwise: left behind the citation it would make no sentence.
 */
export function citePassage(way: CitationWay, paragraph: string, passage: Span, source: CitedSource): CitationChange {
  const name = citedName(source)
  const left = clauseEnd.test(source.markBehind) ? (remnant.exec(paragraph.slice(passage.to))?.[0].length ?? 0) : 0
  const range = { from: passage.from, to: passage.to + left }
  if (way === 'follow') {
    const end = sentenceEnd.exec(paragraph.slice(range.from, range.to).slice(-1))?.[0] ?? ''
    return { range, text: `按照${name}${source.clause ? '的规定' : ''}执行${end}` }
  }
  const words = source.words
    .replace(/\s*\n\s*/gu, '')
    .replace(articleStart, '')
    .replace(/[“”]/gu, mark => innerMarks[mark] as string)
  const mark = paragraph[range.to] ?? ''
  const takesMark = sentenceEnd.test(mark) && mark === source.markBehind
  return {
    range: takesMark ? { from: range.from, to: range.to + 1 } : range,
    text: `${name}规定：“${words}${takesMark ? mark : ''}”`,
  }
}

/** What a citation calls a source: 《title》（number）第三条. */
export function citedName({ title, number, clause }: Omit<CitedSource, 'words' | 'markBehind'>): string {
  return `${citedTitle(title)}${number ? `（${number}）` : ''}${clause}`
}

/** A title in title marks, those inside it made the inner ones: 《关于贯彻〈河湖管理条例〉的通知》. */
function citedTitle(title: string): string {
  const whole = titled(title)
  return `《${whole.slice(1, -1).replaceAll('《', '〈').replaceAll('》', '〉')}》`
}
