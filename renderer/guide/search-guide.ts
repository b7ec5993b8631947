import { type GuideBlock, type GuideChapter, plainLine } from './parse-guide.ts'

/** A place of the guide where the words that were looked for stand. */
export interface GuideHit {
  readonly chapter: string
  readonly chapterTitle: string
  /** The section that it stands in, or the chapter itself. */
  readonly section: string
  /** Index of the block in its chapter. */
  readonly block: number
  readonly excerpt: string
}

/** Characters shown before the first word that was found, and in all. */
const lead = 12
const longest = 60

/** Every block of the guide that holds all words of the query, in reading order, headings first within their section. */
export function searchGuide(chapters: readonly GuideChapter[], query: string): readonly GuideHit[] {
  const words = fold(query).split(/\s+/u).filter(Boolean)
  if (words.length === 0) return []
  return chapters.flatMap(chapter => {
    let section = chapter.title
    return chapter.blocks.flatMap((block, index): readonly GuideHit[] => {
      if (block.kind === 'heading') section = block.text
      return textsOf(block)
        .filter(text => words.every(word => fold(`${section} ${text}`).includes(word)))
        .filter(text => words.some(word => fold(text).includes(word)))
        .slice(0, 3)
        .map(text => ({
          chapter: chapter.id,
          chapterTitle: chapter.title,
          section,
          block: index,
          excerpt: excerptOf(text, words),
        }))
    })
  })
}

function textsOf(block: GuideBlock): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text]
    case 'paragraph':
      return [plainLine(block.line)]
    case 'list':
      return block.lines.map(plainLine)
    case 'table':
      return block.rows.map(row => row.map(plainLine).join('　'))
  }
}

function excerptOf(text: string, words: readonly string[]): string {
  const found = words.map(word => fold(text).indexOf(word)).filter(at => at >= 0)
  const start = Math.max(0, Math.min(...found) - lead)
  const end = start + longest
  return `${start > 0 ? '…' : ''}${text.slice(start, end)}${end < text.length ? '…' : ''}`
}

function fold(text: string): string {
  return text.toLowerCase()
}
