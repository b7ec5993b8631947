import type { Paragraph } from './rule.ts'
import { websiteLines } from './website-lines.ts'

/** A stretch of a draft that can be cut. */
export interface Section {
  /** Index of the heading; of the first paragraph for the introduction. */
  readonly from: number
  /** Index behind the last paragraph. */
  readonly to: number
  /** Word's 字数 of headings and paragraphs. */
  readonly characters: number
}

/** A draft's parts under headings of the first level, and the introduction before them where there is one. */
export function readSections(paragraphs: readonly Paragraph[]): {
  readonly introduction: Section | undefined
  readonly parts: readonly Section[]
} {
  const starts: number[] = []
  for (let index = 0; index < paragraphs.length; index++) if (isTopHeading(paragraphs[index]!)) starts.push(index)
  const parts = starts.map((from, order) => measure(paragraphs, from, starts[order + 1] ?? paragraphs.length))
  const first = paragraphs.findIndex(isText)
  const hasIntroduction = starts[0] !== undefined && first >= 0 && first < starts[0]
  return { introduction: hasIntroduction ? measure(paragraphs, first, starts[0] as number) : undefined, parts }
}

/** The paragraphs of the document itself, without what is attached behind its signature or date. */
export function withoutAttachments(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const end = paragraphs.findIndex(({ type }) => type === 'signature' || type === 'dateOfIssue')
  return end < 0 ? paragraphs : paragraphs.slice(0, end)
}

/** The parts under first-level headings; where there are none, each paragraph of the body by itself. */
export function bodySections(paragraphs: readonly Paragraph[]): readonly Section[] {
  const { parts } = readSections(paragraphs)
  if (parts.length > 0) return parts
  const sections: Section[] = []
  for (let index = 0; index < paragraphs.length; index++) {
    if (paragraphs[index]!.type === 'paragraph') sections.push(measure(paragraphs, index, index + 1))
  }
  return sections
}

/**
 * The introduction as it can be cut: what stands between the title and the first first-level heading, a website's lines
 * left out, for which all paragraphs are read; undefined where nothing does.
 */
export function ownIntroduction(paragraphs: readonly Paragraph[]): Section | undefined {
  const to = paragraphs.findIndex(isTopHeading)
  if (to < 0) return undefined
  let after = to
  while (after > 0 && paragraphs[after - 1]?.type !== 'title') after--
  if (after === to) return undefined
  const advertising = websiteLines(paragraphs.map(one => one.websiteLine))
  let from: number | undefined
  let characters = 0
  for (let index = after; index < to; index++) {
    const { type, characters: own } = paragraphs[index]!
    if (type !== 'paragraph' || own === 0 || advertising.has(index)) continue
    from ??= index
    characters += own
  }
  return from === undefined ? undefined : { from, to, characters }
}

function isTopHeading({ type, level }: Paragraph): boolean {
  return type === 'heading' && (level ?? 1) === 1
}

function isText({ type }: Paragraph): boolean {
  return type === 'paragraph' || type === 'heading'
}

function measure(paragraphs: readonly Paragraph[], from: number, to: number): Section {
  let known: number | undefined
  return {
    from,
    to,
    // Counted when asked for: most rules want the characters of one part.
    get characters() {
      return (known ??= charactersBetween(paragraphs, from, to))
    },
  }
}

function charactersBetween(paragraphs: readonly Paragraph[], from: number, to: number): number {
  let characters = 0
  for (let index = from; index < to; index++) {
    const paragraph = paragraphs[index]!
    if (isText(paragraph)) characters += paragraph.characters
  }
  return characters
}
