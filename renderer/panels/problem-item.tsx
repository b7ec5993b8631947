import { memo, useEffect, useRef } from 'react'
import { applyFix, jumpToFinding } from '../editor/actions.ts'
import type { ShownFinding } from '../state/desk.ts'
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
  const { fix } = finding
  return (
    <li className="finding" ref={item} data-severity={finding.severity} aria-current={isActive || undefined}>
      <a
        className="finding-link"
        href={`#finding-${finding.id}`}
        onClick={event => {
          event.preventDefault()
          jumpToFinding(finding.id)
        }}
      >
        <SeverityMark severity={finding.severity} repetition={finding.kind === 'repetition'} />
        <span className="finding-text">
          {finding.excerpt && <span className="finding-excerpt">{finding.excerpt}</span>}
          <span className="finding-message">{finding.message}</span>
          {finding.basis && <span className="finding-basis">依据：{finding.basis}</span>}
        </span>
      </a>
      <div className="finding-actions">
        <button type="button" className="link-button" onClick={() => jumpToFinding(finding.id)}>
          定位
        </button>
        {fix && (
          <button type="button" className="link-button" title={fix.title} onClick={() => applyFix(finding.id)}>
            修改
          </button>
        )}
      </div>
    </li>
  )
}, isSame)

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
    a.fix?.title === b.fix?.title
  )
}
