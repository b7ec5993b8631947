import { mayWrite } from '../commands/writing.ts'
import { showRightTab } from '../desk/panel-fold.ts'
import { applyFix, focusEditor } from '../editor/actions.ts'
import { fixAllLike, ignoreFinding } from '../editor/finding-actions.ts'
import { jumpToRelated } from '../editor/repetition-actions.ts'
import { SeverityMark } from '../panels/severity-mark.tsx'
import { useDesk } from '../state/desk.ts'
import { FixChange } from './fix-change.tsx'
import { fixPreview } from './fix-preview.ts'
import { useFixableLike } from './fixable-like.ts'
import { showHovered } from './hovered-finding.ts'
import type { FoundPassage } from './ignore-ways.ts'
import { MenuButton } from './menu-button.tsx'

interface FindingCardEntryProps {
  readonly passage: FoundPassage
  /** Whether the buttons are reached by Tab; by mouse the keyboard stays in the paper. */
  readonly byKey: boolean
  readonly id?: string
}

/** One finding on the card: what, on what basis, what a mend changes, and what can be done. */
export function FindingCardEntry({ passage: { finding, text }, byKey, id }: FindingCardEntryProps) {
  const { match, related } = finding
  const isFree = useDesk(mayWrite)
  const isFinal = useDesk(state => state.draft?.status === 'final')
  const fix = isFree ? finding.fix : undefined
  const alike = useFixableLike(finding)
  const fixable = isFree ? alike : 0
  const act = (run: () => void) => () => {
    showHovered(null)
    run()
    if (byKey) focusEditor()
  }
  const button = (label: string, run: () => void, look = 'button small') => (
    <button type="button" className={look} tabIndex={byKey ? 0 : -1} onClick={act(run)}>
      {label}
    </button>
  )
  const showSource = () => {
    useDesk.setState({ activeFinding: finding.id })
    showRightTab('repetition')
  }
  return (
    <div className="finding-card-entry" id={id}>
      <div className="finding-card-words">
        <SeverityMark severity={finding.severity} repetition={finding.kind === 'repetition'} />
        <div>
          <p className="finding-card-message">{finding.message}</p>
          {finding.basis && <p className="finding-card-basis">依据：{finding.basis}</p>}
        </div>
      </div>
      {fix && <FixChange className="finding-card-change" preview={fixPreview(text, fix)} />}
      <div className="finding-card-actions">
        {fix && button(fix.title, () => applyFix(finding.id), 'button small primary')}
        {fixable > 1 && button(`全部修改（${fixable} 处）`, () => fixAllLike(finding.id))}
        {match && button('看来源', showSource)}
        {!match && related && related.length > 0 && button('看另一处', () => jumpToRelated(finding.id))}
        <span className="finding-card-end">
          {!isFinal && button('忽略', () => ignoreFinding(finding.id), 'button quiet small')}
          {!isFinal && <MenuButton findingId={finding.id} className="icon-button" tabIndex={byKey ? 0 : -1} />}
        </span>
      </div>
    </div>
  )
}
