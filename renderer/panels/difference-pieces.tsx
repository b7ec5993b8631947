import type { TextPiece } from '../../core/versions/character-difference.ts'

interface DifferencePiecesProps {
  readonly pieces: readonly TextPiece[]
  /** Of the draft, what it alone has was put in; of the source, what it alone has was left out. */
  readonly side: 'draft' | 'source'
}

/** One of two compared texts, with what the other lacks marked by shape as well as by colour. */
export function DifferencePieces({ pieces, side }: DifferencePiecesProps) {
  const Mark = side === 'draft' ? 'ins' : 'del'
  return pieces.map(({ text, common }, index) =>
    common ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces are the text in order and hold no state
      <span key={index}>{text}</span>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces are the text in order and hold no state
      <Mark key={index}>{text}</Mark>
    ),
  )
}
