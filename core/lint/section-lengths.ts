import type { Paragraph } from './rule.ts'
import { websiteLines } from './website-lines.ts'

/** A stretch of a draft that can be cut. `from` and `to` are indices of paragraphs, half-open; characters as Word's 字数. */
export interface Section {
  readonly from: number
  readonly to: number
  readonly characters: number
}

/** The parts under first-level headings; where there are none, each paragraph of the body by itself. */
export function bodySections(paragraphs: readonly Paragraph[]): readonly Section[] {
  const starts = headingIndices(paragraphs)
  if (starts.length > 0) {
    return starts.map((from, order) => section(paragraphs, from, starts[order + 1] ?? paragraphs.length))
  }
  return paragraphs.flatMap((one, index) => (one.type === 'paragraph' ? [section(paragraphs, index, index + 1)] : []))
}

/**
 * What stands between the title and the first first-level heading, a website's lines left out; undefined where nothing
 * does.
 */
export function introduction(paragraphs: readonly Paragraph[]): Section | undefined {
  const to = headingIndices(paragraphs)[0]
  if (to === undefined) return undefined
  const after = paragraphs.findLastIndex((one, index) => one.type === 'title' && index < to) + 1
  const advertising = websiteLines(paragraphs.map(one => one.websiteLine))
  const body = [...paragraphs.keys()].slice(after, to).filter(index => {
    const { type, characters } = paragraphs[index]!
    return type === 'paragraph' && characters > 0 && !advertising.has(index)
  })
  const [from] = body
  const characters = body.reduce((sum, index) => sum + paragraphs[index]!.characters, 0)
  return from === undefined ? undefined : { from, to, characters }
}

/** Whether the parts stand under headings. */
export function hasHeadings(paragraphs: readonly Paragraph[]): boolean {
  return headingIndices(paragraphs).length > 0
}

function headingIndices(paragraphs: readonly Paragraph[]): readonly number[] {
  return paragraphs.flatMap((one, index) => (one.type === 'heading' && (one.level ?? 1) === 1 ? [index] : []))
}

function section(paragraphs: readonly Paragraph[], from: number, to: number): Section {
  let characters = 0
  for (let index = from; index < to; index++) characters += paragraphs[index]!.characters
  return { from, to, characters }
}
