import type { Block, HeadingLevel } from './draft.ts'

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
  return paragraphs.flatMap((paragraph, index) =>
    paragraph.text
      .toWellFormed()
      .split(breaks)
      .map(text => withoutEdges(text.replace(controls, '')))
      .filter(text => text !== '')
      .map(text => ({ ...paragraph, text, paragraph: index })),
  )
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
  const named = /^(?:heading|标题)\s*([1-9])$/iu.exec(line.style?.trim() ?? '')?.[1]
  const level = named ? Number(named) : line.outlineLevel === undefined ? 0 : line.outlineLevel + 1
  return level >= 1 && level <= 4 ? (level as HeadingLevel) : undefined
}
