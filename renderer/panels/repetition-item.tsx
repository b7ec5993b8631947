import { useEffect, useLayoutEffect, useRef } from 'react'
import { jumpToFinding } from '../editor/actions.ts'
import type { ShownFinding } from '../state/desk.ts'
import { keepListFocus, keepPaperFocus } from './list-focus.ts'
import { OpenRepetition } from './open-repetition.tsx'
import { SaidTwice } from './said-twice.tsx'
import { SeverityMark } from './severity-mark.tsx'

interface RepetitionItemProps {
  readonly finding: ShownFinding
  readonly isActive: boolean
}

/** One repeated passage; the active one stands open beside its source, or the other place where it is said. */
export function RepetitionItem({ finding, isActive }: RepetitionItemProps) {
  const item = useRef<HTMLLIElement>(null)
  useEffect(() => {
    const list = item.current?.closest('.panel-scroll')
    if (!isActive || !item.current || !list) return
    item.current.scrollIntoView({ block: item.current.offsetHeight > list.clientHeight ? 'start' : 'nearest' })
  }, [isActive])
  useLayoutEffect(() => keepListFocus(item.current as HTMLLIElement), [])
  const { match } = finding
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
          {!isActive && match && (
            <span className="finding-basis">
              {match.source.title}
              {match.addsNothing && <span className="finding-tag">没有新的措施</span>}
              {match.swaps && <span className="finding-tag">只换层级</span>}
            </span>
          )}
        </span>
      </a>
      {isActive && match && <OpenRepetition key={finding.id} finding={finding} match={match} />}
      {isActive && !match && <SaidTwice finding={finding} />}
    </li>
  )
}
