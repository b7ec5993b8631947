import { headingLevel } from '../document/recognise-line.ts'

/** Where in a document a passage stands, as people name it. */
export interface ClausePath {
  /** The headings above it, the highest first, as they stand. */
  readonly headings: readonly string[]
  /** 第三条, 第二款 where the article has several, 第一项; in that order, written together. Empty where it has no articles. */
  readonly clause: string
}

/** What a line of a document is to those that come after it. */
type Line =
  | { readonly kind: 'heading'; readonly depth: number }
  | { readonly kind: 'article'; readonly label: string }
  | { readonly kind: 'item'; readonly label: string }
  | { readonly kind: 'paragraph' }
  | { readonly kind: 'empty' }

const han = '[一二三四五六七八九十百零〇]+'
const article = new RegExp(`^(第(?:${han}|[0-9]+)条(?:之${han})?)(?![规所和至、，的第])`, 'u')
const item = new RegExp(`^[（(](${han})[）)]`, 'u')
const division = new RegExp(`^第(?:${han}|[0-9]+)编`, 'u')
const ordinals = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** The headings, article, 款 and 项 in which offset `at` of a document's text stands. */
export function clausePath(text: string, at: number): ClausePath {
  const lines = text.split('\n')
  const headings: { readonly depth: number; readonly text: string }[] = []
  let label = ''
  let paragraph = 0
  let itemLabel = ''
  let start = 0
  for (const [index, whole] of lines.entries()) {
    const line = readLine(whole.trim(), label !== '')
    const end = start + whole.length
    if (line.kind === 'heading' && end < at) {
      while ((headings.at(-1)?.depth ?? -1) >= line.depth) headings.pop()
      headings.push({ depth: line.depth, text: whole.trim() })
      label = ''
    }
    if (line.kind === 'article') {
      label = line.label
      paragraph = 0
    }
    if (line.kind === 'article' || line.kind === 'paragraph') {
      paragraph++
      itemLabel = ''
    }
    if (line.kind === 'item') itemLabel = line.label
    if (end >= at) {
      const several = label !== '' && (paragraph > 1 || hasMore(lines.slice(index + 1)))
      const clause = label && `${label}${several ? `第${ordinal(paragraph)}款` : ''}${itemLabel && `第${itemLabel}项`}`
      return { headings: headings.map(heading => heading.text), clause }
    }
    start = end + 1
  }
  return { headings: headings.map(heading => heading.text), clause: '' }
}

function readLine(line: string, isInArticle: boolean): Line {
  if (line === '') return { kind: 'empty' }
  const label = article.exec(line)?.[1]
  if (label) return { kind: 'article', label }
  const number = isInArticle ? item.exec(line)?.[1] : undefined
  if (number) return { kind: 'item', label: number }
  if (division.test(line)) return { kind: 'heading', depth: 0 }
  const depth = headingLevel(line)
  return depth === undefined ? { kind: 'paragraph' } : { kind: 'heading', depth }
}

/** Whether the article goes on with another 款 in these lines. */
function hasMore(lines: readonly string[]): boolean {
  for (const whole of lines) {
    const { kind } = readLine(whole.trim(), true)
    if (kind === 'paragraph') return true
    if (kind === 'article' || kind === 'heading') return false
  }
  return false
}

/** 一 to 九十九. */
function ordinal(value: number): string {
  const ten = Math.floor(value / 10)
  return `${ten > 1 ? ordinals[ten] : ''}${ten > 0 ? '十' : ''}${ordinals[value % 10]}`
}
