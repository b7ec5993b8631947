import type { Span } from '../../core/text/span.ts'
import { type FoundLine, foundLines, type LinePiece } from './found-lines.ts'

/** A stretch of a line with the number of the find that it is, and whether it belongs to the passage. */
export interface SourcePiece extends LinePiece {
  readonly isPassage: boolean
}

export interface SourceLine {
  /** UTF-16 offset of the line in the text. */
  readonly from: number
  readonly pieces: readonly SourcePiece[]
}

/** A text by lines, with what was found in it and with a passage, which may run over several lines. */
export function sourceLines(
  text: string,
  query: string,
  passage: Span | undefined,
): { readonly lines: readonly SourceLine[]; readonly count: number } {
  const { lines, count } = foundLines(text, query)
  return { lines: lines.map(line => withPassage(line, passage)), count }
}

function withPassage({ from, pieces }: FoundLine, passage: Span | undefined): SourceLine {
  let at = from
  return {
    from,
    pieces: pieces.flatMap(piece => {
      const start = at
      at += piece.text.length
      const cut = (text: string, isPassage: boolean) => (text === '' ? [] : [{ text, found: piece.found, isPassage }])
      if (!passage || passage.from >= at || passage.to <= start) return cut(piece.text, false)
      const begin = Math.max(0, passage.from - start)
      const end = Math.min(piece.text.length, passage.to - start)
      return [
        ...cut(piece.text.slice(0, begin), false),
        ...cut(piece.text.slice(begin, end), true),
        ...cut(piece.text.slice(end), false),
      ]
    }),
  }
}
