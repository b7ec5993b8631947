/** A stretch of a line; `found` is the number of the find that it is, null where it is none. */
export interface LinePiece {
  readonly text: string
  readonly found: number | null
}

/** A line of a text. `from` is its offset in UTF-16 units. */
export interface FoundLine {
  readonly from: number
  readonly pieces: readonly LinePiece[]
}

/** A text by lines, with what was found in it. Any of the words counts, without case. */
export function foundLines(
  text: string,
  query: string,
): { readonly lines: readonly FoundLine[]; readonly count: number } {
  const words = query.split(/\s+/u).filter(word => word !== '')
  const pattern = words.length === 0 ? null : new RegExp(words.map(escaped).join('|'), 'giu')
  let from = 0
  let count = 0
  const lines = text.split('\n').map((line): FoundLine => {
    const start = from
    from += line.length + 1
    const pieces: LinePiece[] = []
    let at = 0
    for (const match of pattern ? line.matchAll(pattern) : []) {
      if (match.index > at) pieces.push({ text: line.slice(at, match.index), found: null })
      pieces.push({ text: match[0], found: count++ })
      at = match.index + match[0].length
    }
    if (at < line.length) pieces.push({ text: line.slice(at), found: null })
    return { from: start, pieces }
  })
  return { lines, count }
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\/-]/gu, '\\$&')
}
