import { useMemo } from 'react'
import { blockText } from '../../core/document/draft.ts'
import type { RepetitionMatch } from '../../core/repetition/match.ts'
import { libraryKindLabels } from '../desk/library.ts'
import { openDialog } from '../desk/window-state.ts'
import { currentContent } from '../editor/session.ts'
import type { ShownFinding } from '../state/desk.ts'
import { differenceOf, type TextPiece } from './character-difference.ts'
import { numberText, shareText } from './number-text.ts'

interface PassagePairProps {
  readonly finding: ShownFinding
  readonly match: RepetitionMatch
}

/** A passage of the draft above the passage of the library that it repeats, with their differences marked. */
export function PassagePair({ finding, match }: PassagePairProps) {
  const { source } = match
  const difference = useMemo(() => differenceOf(passageOf(finding), source.text), [finding, source.text])
  return (
    <div className="passage-pair">
      <h3>本稿</h3>
      <p className="passage">
        <Pieces pieces={difference.left} />
      </p>
      <h3>{source.title}</h3>
      <p className="passage source">
        <Pieces pieces={difference.right} />
      </p>
      <p className="passage-facts">
        <span>{libraryKindLabels[source.kind]}</span>
        <span>{match.kind === 'exact' ? '完全相同' : `相同 ${shareText(match.identity)}`}</span>
        <span>资料库中 {numberText(match.documentFrequency)} 份文件有此表述</span>
      </p>
      <button type="button" className="button small" onClick={() => openDialog({ kind: 'source', match })}>
        打开来源
      </button>
    </div>
  )
}

function passageOf(finding: ShownFinding): string {
  const block = currentContent()?.blocks[finding.block]
  return block ? blockText(block).slice(finding.at.from, finding.at.to) : finding.excerpt
}

function Pieces({ pieces }: { readonly pieces: readonly TextPiece[] }) {
  return pieces.map((piece, index) =>
    piece.common ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces are the text in order and hold no state
      <span key={index}>{piece.text}</span>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces are the text in order and hold no state
      <mark key={index} title="与另一段不同">
        {piece.text}
      </mark>
    ),
  )
}
