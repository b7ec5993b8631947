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
  const sections: Section[] = []
  for (let index = 0; index < paragraphs.length; index++) {
    const { type, characters } = paragraphs[index]!
    if (type === 'paragraph') sections.push({ from: index, to: index + 1, characters })
  }
  return sections
}

/**
 * What stands between the title and the first first-level heading, a website's lines left out; undefined where nothing
 * does.
 */
export function introduction(paragraphs: readonly Paragraph[]): Section | undefined {
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

function headingIndices(paragraphs: readonly Paragraph[]): readonly number[] {
  const indices: number[] = []
  for (let index = 0; index < paragraphs.length; index++) if (isTopHeading(paragraphs[index]!)) indices.push(index)
  return indices
}

function isTopHeading({ type, level }: Paragraph): boolean {
  return type === 'heading' && (level ?? 1) === 1
}

function section(paragraphs: readonly Paragraph[], from: number, to: number): Section {
  let characters = 0
  for (let index = from; index < to; index++) characters += paragraphs[index]!.characters
  return { from, to, characters }
}
