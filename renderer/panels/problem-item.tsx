import { type MouseEvent, memo, useEffect, useLayoutEffect, useRef } from 'react'
import { mayWrite } from '../commands/writing.ts'
import { showField } from '../desk/show-field.ts'
import { applyFix, jumpToFinding } from '../editor/actions.ts'
import { fixAllLike, ignoreFinding } from '../editor/finding-actions.ts'
import { jumpToRelated } from '../editor/repetition-actions.ts'
import { FixChange } from '../findings/fix-change.tsx'
import { isSamePreview } from '../findings/fix-preview.ts'
import { useFixableLike } from '../findings/fixable-like.ts'
import { MenuButton } from '../findings/menu-button.tsx'
import { openFindingMenu } from '../findings/open-finding-menu.ts'
import { isSameRelated } from '../findings/related-place.ts'
import { type ShownFinding, useDesk } from '../state/desk.ts'
import { keepListFocus, keepPaperFocus } from './list-focus.ts'
import { SeverityMark } from './severity-mark.tsx'

interface ProblemItemProps {
  readonly finding: ShownFinding
  readonly isActive: boolean
}

/** One finding: where, what, on what basis, and what can be done. The active one is kept in sight. */
export const ProblemItem = memo(function ProblemItem({ finding, isActive }: ProblemItemProps) {
  const item = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isActive) item.current?.scrollIntoView({ block: 'nearest' })
  }, [isActive])
  useLayoutEffect(() => keepListFocus(item.current as HTMLLIElement), [])
  const { id, fix, field, change } = finding
  const isFree = useDesk(mayWrite)
  const isFinal = useDesk(state => state.draft?.status === 'final')
  const openMenu = (event: MouseEvent) => {
    event.preventDefault()
    openFindingMenu(id, menuPlace(event))
  }
  return (
    <li
      className="finding"
      ref={item}
      data-severity={finding.severity}
      aria-current={isActive || undefined}
      onContextMenu={openMenu}
      onMouseDown={keepPaperFocus}
    >
      <a
        className="finding-link"
        href={`#finding-${id}`}
        onClick={event => {
          event.preventDefault()
          jumpToFinding(id)
        }}
      >
        <SeverityMark severity={finding.severity} repetition={finding.kind === 'repetition'} />
        <span className="finding-text">
          {finding.excerpt && <span className="finding-excerpt">{finding.excerpt}</span>}
          <span className="finding-message">{finding.message}</span>
          {finding.basis && <span className="finding-basis">依据：{finding.basis}</span>}
          {change && <FixChange className="finding-change" preview={change} />}
        </span>
      </a>
      <div className="finding-actions">
        <button type="button" className="link-button" onClick={() => jumpToFinding(id)}>
          定位
        </button>
        {field && (
          <button type="button" className="link-button" onClick={() => showField(field.id)}>
            到要素
          </button>
        )}
        {finding.related && finding.related.length > 0 && (
          <button type="button" className="link-button" onClick={() => jumpToRelated(id)}>
            看另一处
          </button>
        )}
        {fix && isFree && (
          <button type="button" className="link-button" title={fix.title} onClick={() => applyFix(id)}>
            修改
          </button>
        )}
        {field?.right !== undefined && isFree && (
          <button type="button" className="link-button" title={`改为「${field.right}」`} onClick={() => applyFix(id)}>
            修改
          </button>
        )}
        {isActive && fix && isFree && <FixAllButton finding={finding} />}
        {!isFinal && (
          <>
            <button type="button" className="link-button" onClick={() => ignoreFinding(id)}>
              忽略
            </button>
            <MenuButton findingId={id} className="icon-button finding-menu-button" />
          </>
        )}
      </div>
    </li>
  )
}, isSame)

/** Stands at the active finding alone: on every one of a long list it would be noise. */
function FixAllButton({ finding }: { readonly finding: ShownFinding }) {
  const count = useFixableLike(finding)
  if (count < 2) return null
  return (
    <button type="button" className="link-button" onClick={() => fixAllLike(finding.id)}>
      全部修改（{count} 处）
    </button>
  )
}

/** At the pointer; for the key of the menu, below the item's words. */
function menuPlace({ button, clientX, clientY, currentTarget }: MouseEvent) {
  if (button === 2) return { left: clientX, top: clientY, width: 0, height: 0 }
  const { left, top, height } = currentTarget.getBoundingClientRect()
  return { left: left + 28, top, width: 0, height }
}

function isSame(before: ProblemItemProps, after: ProblemItemProps): boolean {
  const a = before.finding
  const b = after.finding
  return (
    before.isActive === after.isActive &&
    a.id === b.id &&
    a.severity === b.severity &&
    a.excerpt === b.excerpt &&
    a.message === b.message &&
    a.basis === b.basis &&
    a.fix?.title === b.fix?.title &&
    a.field?.right === b.field?.right &&
    isSamePreview(a.change, b.change) &&
    isSameRelated(a.related, b.related)
  )
}
