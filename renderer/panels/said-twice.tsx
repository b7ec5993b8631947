import { useMemo } from 'react'
import { blockText } from '../../core/document/draft.ts'
import { differenceOf } from '../../core/versions/character-difference.ts'
import { ignoreFinding } from '../editor/finding-actions.ts'
import { jumpToRelated } from '../editor/repetition-actions.ts'
import { currentContent } from '../editor/session.ts'
import { MenuButton } from '../findings/menu-button.tsx'
import type { ShownFinding } from '../state/desk.ts'
import { DifferencePieces } from './difference-pieces.tsx'

/** What the draft says twice: both places, and the way to the other one. */
export function SaidTwice({ finding }: { readonly finding: ShownFinding }) {
  const other = finding.related?.[0]
  const difference = useMemo(() => differenceOf(wordsOf(finding), other?.text ?? ''), [finding, other])
  if (!other) return null
  return (
    <>
      <div className="passage-pair">
        <p className="said-twice-message">{finding.message}</p>
        <h3>此处</h3>
        <div className="passage">
          <DifferencePieces pieces={difference.left} side="draft" />
        </div>
        <h3>{other.note}</h3>
        <div className="passage source">
          <DifferencePieces pieces={difference.right} side="source" />
        </div>
      </div>
      <div className="finding-actions repetition-actions">
        <button type="button" className="button small" onClick={() => jumpToRelated(finding.id)}>
          跳到另一处
        </button>
        <button type="button" className="button small" onClick={() => ignoreFinding(finding.id)}>
          忽略
        </button>
        <MenuButton findingId={finding.id} className="icon-button finding-menu-button" />
      </div>
    </>
  )
}

function wordsOf({ block, at, excerpt }: ShownFinding): string {
  const whole = currentContent()?.blocks[block]
  return whole ? blockText(whole).slice(at.from, at.to) : excerpt
}
