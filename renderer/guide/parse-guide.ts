/** A piece of a line: plain, strong, a key or a thing's exact name, or a link to a chapter. */
export type GuidePiece =
  | { readonly kind: 'text' | 'strong' | 'key'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly chapter: string }

export type GuideLine = readonly GuidePiece[]

/** A block of a chapter. `level` 2 is a section, 3 a part of one. */
export type GuideBlock =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string; readonly id: string }
  | { readonly kind: 'paragraph'; readonly line: GuideLine }
  | { readonly kind: 'list'; readonly isOrdered: boolean; readonly lines: readonly GuideLine[] }
  | { readonly kind: 'table'; readonly head: readonly GuideLine[]; readonly rows: readonly (readonly GuideLine[])[] }

/** A chapter of the guide, parsed. */
export interface GuideChapter {
  readonly id: string
  readonly title: string
  readonly blocks: readonly GuideBlock[]
}

/**
 * Reads the Markdown that the guide is written in: `#` title, `##` and `###`, paragraphs of one line, `-` and `1.` lists,
 * tables, `**strong**`, backticks, links to `chapter.md`. Throws RangeError for a chapter without a title.
 */
export function parseGuide(id: string, source: string): GuideChapter {
  const [first = '', ...lines] = source.split(/\r?\n/u)
  if (!first.startsWith('# ')) throw new RangeError(`Chapter without a title: ${id}`)
  const blocks: GuideBlock[] = []
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] as string
    if (line.trim() === '') at++
    else {
      const end = endOfBlock(lines, at)
      blocks.push(blockOf(lines.slice(at, end), blocks.length))
      at = end
    }
  }
  return { id, title: first.slice(2).trim(), blocks }
}

const kinds = [/^#{2,3} /u, /^- /u, /^\d+\. /u, /^\|/u]

/** Lines of one kind go together, except that each heading and each paragraph stands alone. */
function endOfBlock(lines: readonly string[], start: number): number {
  const kind = kinds.slice(1).find(pattern => pattern.test(lines[start] as string))
  let end = start + 1
  while (kind && end < lines.length && kind.test(lines[end] as string)) end++
  return end
}

function blockOf(lines: readonly string[], index: number): GuideBlock {
  const first = lines[0] as string
  const heading = /^(#{2,3}) (.+)$/u.exec(first)
  if (heading)
    return {
      kind: 'heading',
      level: heading[1]?.length === 2 ? 2 : 3,
      text: (heading[2] as string).trim(),
      id: `part-${index}`,
    }
  if (first.startsWith('|')) {
    const [head = [], ...rows] = lines.filter(line => !/^[|\s:-]+$/u.test(line)).map(cells)
    return { kind: 'table', head, rows }
  }
  const marker = /^(?:- |\d+\. )/u
  if (!marker.test(first)) return { kind: 'paragraph', line: parseLine(first) }
  return {
    kind: 'list',
    isOrdered: !first.startsWith('-'),
    lines: lines.map(line => parseLine(line.replace(marker, ''))),
  }
}

function cells(row: string): readonly GuideLine[] {
  return row
    .replace(/^\||\|\s*$/gu, '')
    .split('|')
    .map(cell => parseLine(cell.trim()))
}

const inline = /\*\*(?<strong>.+?)\*\*|`(?<key>[^`]+)`|\[(?<label>[^\]]+)\]\((?<chapter>[\w-]+)\.md\)/gu

/** The pieces of one line. */
export function parseLine(line: string): GuideLine {
  const pieces: GuidePiece[] = []
  let at = 0
  for (const match of line.matchAll(inline)) {
    if (match.index > at) pieces.push({ kind: 'text', text: line.slice(at, match.index) })
    const { strong, key, label, chapter } = match.groups ?? {}
    if (strong !== undefined) pieces.push({ kind: 'strong', text: strong })
    else if (key !== undefined) pieces.push({ kind: 'key', text: key })
    else pieces.push({ kind: 'link', text: label as string, chapter: chapter as string })
    at = match.index + match[0].length
  }
  if (at < line.length) pieces.push({ kind: 'text', text: line.slice(at) })
  return pieces
}

/** The words of a line without their look. */
export function plainLine(line: GuideLine): string {
  return line.map(piece => piece.text).join('')
}
