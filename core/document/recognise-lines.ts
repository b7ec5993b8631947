import type { Span } from '../text/span.ts'
import type { Block, HeadingLevel, TextRun } from './draft.ts'

/** A paragraph as a file gives it, with what the file says of its look. */
export interface RawParagraph {
  readonly text: string
  /** The style's name, e.g. 「heading 1」「标题 1」「Title」. */
  readonly style?: string
  /** Outline level as Word stores it: 0 is the highest, 9 is body text. */
  readonly outlineLevel?: number
  /** Alignment as Word names it: left, center, right, both. */
  readonly align?: string
  /** It stands in the table of the imprint (版记), see `isImprintTable`. */
  readonly isImprint?: boolean
  /** Stretches of the text that are set in bold, in order. */
  readonly bold?: readonly Span[]
  /** The whole of its text is red, as 发文机关标志 is (7.2.4). */
  readonly isRed?: boolean
  /** A table that stands here, in place of text: `text` is empty. */
  readonly table?: Block
}

/** One line of text without surrounding blanks, never empty. */
export interface Line extends RawParagraph {
  /** Index of the paragraph that the line is a part of: a paragraph may hold line breaks. */
  readonly paragraph: number
}

const breaks = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/u
const edge = /[\s\u200b-\u200f\u2060\ufeff\u00ad]/u
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
const controls = /[\u0000-\u0008\u000e-\u001f\u007f\ufffe\uffff]/gu

/** The lines of a text: one a paragraph, indents and blank lines dropped, control characters and lone surrogates mended. */
export function linesOf(paragraphs: readonly RawParagraph[]): readonly Line[] {
  return paragraphs.flatMap(({ bold, ...paragraph }, index) => {
    let from = 0
    const lines: Line[] = []
    const source = paragraph.text.toWellFormed()
    for (const piece of source.split(breaks)) {
      const at = bold ? source.indexOf(piece, from) : 0
      const clean = piece.replace(controls, '')
      const text = withoutEdges(clean)
      // Where characters went, offsets do too; such a text is none whose bold anybody set with care.
      const kept = clean === piece ? at + clean.indexOf(text) : undefined
      const spans = bold && kept !== undefined ? spansWithin(bold, kept, text.length) : []
      if (text !== '') {
        lines.push({ ...paragraph, text, paragraph: index, ...(spans.length > 0 && { bold: spans }) })
      }
      from = at + piece.length
    }
    return lines
  })
}

/** The parts of spans inside a stretch that begins at `from`, counted from there. */
function spansWithin(spans: readonly Span[], from: number, length: number): readonly Span[] {
  return spans
    .map(span => ({ from: Math.max(0, span.from - from), to: Math.min(length, span.to - from) }))
    .filter(span => span.to > span.from)
}

/** A text as runs, bold in `spans`. */
export function runsOf(text: string, spans: readonly Span[] = []): readonly TextRun[] {
  const runs: TextRun[] = []
  let at = 0
  for (const { from, to } of spans) {
    if (from > at) runs.push({ text: text.slice(at, from) })
    if (to > from) runs.push({ text: text.slice(from, to), bold: true })
    at = to
  }
  if (at < text.length || runs.length === 0) runs.push({ text: text.slice(at) })
  return runs
}

/** Walks in from both ends: a pattern for the end would read a long run of blanks once from each of them. */
function withoutEdges(text: string): string {
  let from = 0
  let to = text.length
  while (from < to && edge.test(text[from] as string)) from++
  while (to > from && edge.test(text[to - 1] as string)) to--
  return text.slice(from, to)
}

/** Whether the file sets the line as a document title. */
export function hasTitleStyle(line: Line): boolean {
  return /^(?:title|标题|公文标题|文件标题|主标题|大标题)$/iu.test(line.style?.trim() ?? '')
}

/** The heading level that the file gives the line by style or outline level; undefined for body text. */
export function styledLevel(line: Line): HeadingLevel | undefined {
  const name = line.style?.trim() ?? ''
  const named =
    /^(?:heading|(?:公文)?标题)\s*([1-9一二三四])$/iu.exec(name) ?? /^(?:公文)?([一二三四])级标题$/u.exec(name)
  const level = named
    ? '一二三四'.indexOf(named[1] as string) + 1 || Number(named[1])
    : line.outlineLevel === undefined
      ? 0
      : line.outlineLevel + 1
  return level >= 1 && level <= 4 ? (level as HeadingLevel) : undefined
}
