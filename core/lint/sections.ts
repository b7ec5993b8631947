import type { Paragraph } from './rule.ts'

/** The text under one heading of the first level, or the one before the first of them. */
export interface Section {
  /** Index of the heading; of the first paragraph for the introduction. */
  readonly start: number
  /** Index behind the last paragraph. */
  readonly end: number
  /** Word's 字数 of headings and paragraphs. */
  readonly characters: number
}

/** A draft's parts under headings of the first level, and the introduction before them where there is one. */
export function readSections(paragraphs: readonly Paragraph[]): {
  readonly introduction: Section | undefined
  readonly parts: readonly Section[]
} {
  const starts: number[] = []
  for (let index = 0; index < paragraphs.length; index++) {
    const { type, level } = paragraphs[index]!
    if (type === 'heading' && (level ?? 1) === 1) starts.push(index)
  }
  const parts = starts.map((start, order) => measure(paragraphs, start, starts[order + 1] ?? paragraphs.length))
  const first = paragraphs.findIndex(({ type }) => type === 'paragraph' || type === 'heading')
  const hasIntroduction = starts[0] !== undefined && first >= 0 && first < starts[0]
  return { introduction: hasIntroduction ? measure(paragraphs, first, starts[0] as number) : undefined, parts }
}

function measure(paragraphs: readonly Paragraph[], start: number, end: number): Section {
  let known: number | undefined
  return {
    start,
    end,
    // Counted when asked for: most rules want the characters of one part.
    get characters() {
      return (known ??= charactersBetween(paragraphs, start, end))
    },
  }
}

function charactersBetween(paragraphs: readonly Paragraph[], start: number, end: number): number {
  let characters = 0
  for (let index = start; index < end; index++) {
    const paragraph = paragraphs[index]!
    if (paragraph.type === 'paragraph' || paragraph.type === 'heading') characters += paragraph.characters
  }
  return characters
}
