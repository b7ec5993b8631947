import { useEffect, useRef } from 'react'
import { jumpToFinding } from '../editor/actions.ts'
import { ignoreFinding } from '../editor/finding-actions.ts'
import { MenuButton } from '../findings/menu-button.tsx'
import type { ShownFinding } from '../state/desk.ts'
import { keepPaperFocus } from './list-focus.ts'
import { PassagePair } from './passage-pair.tsx'
import { SeverityMark } from './severity-mark.tsx'

interface RepetitionItemProps {
  readonly finding: ShownFinding
  readonly isActive: boolean
}

/** One repeated passage; the active one stands open beside its source. */
export function RepetitionItem({ finding, isActive }: RepetitionItemProps) {
  const item = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isActive) item.current?.scrollIntoView({ block: 'nearest' })
  }, [isActive])
  return (
    <li className="finding" ref={item} aria-current={isActive || undefined} onMouseDown={keepPaperFocus}>
      <a
        className="finding-link"
        href={`#finding-${finding.id}`}
        onClick={event => {
          event.preventDefault()
          jumpToFinding(finding.id)
        }}
      >
        <SeverityMark severity={finding.severity} repetition />
        <span className="finding-text">
          <span className="finding-excerpt">{finding.excerpt}</span>
          {!isActive && <span className="finding-basis">{finding.match?.source.title}</span>}
        </span>
      </a>
      {isActive && finding.match && (
        <>
          <PassagePair finding={finding} match={finding.match} />
          <div className="finding-actions">
            <button type="button" className="link-button" onClick={() => ignoreFinding(finding.id)}>
              忽略
            </button>
            <MenuButton findingId={finding.id} className="icon-button finding-menu-button" />
          </div>
        </>
      )}
    </li>
  )
}
