import type { CSSProperties } from 'react'
import type { ShownFinding } from '../state/desk.ts'
import { ProblemItem } from './problem-item.tsx'

/** Findings laid out or skipped together. The browser keeps watch over each stretch at every frame, so there are few. */
const stretchLength = 50

interface ProblemStretchesProps {
  readonly findings: readonly ShownFinding[]
  readonly active: string | null
  /** Whether stretches out of sight may be skipped. */
  readonly isLong: boolean
}

/** The findings of a group, in stretches. */
export function ProblemStretches({ findings, active, isLong }: ProblemStretchesProps) {
  const starts = Array.from({ length: Math.ceil(findings.length / stretchLength) }, (_, at) => at * stretchLength)
  return starts.map(start => {
    const stretch = findings.slice(start, start + stretchLength)
    return (
      <ul
        key={start}
        className={isLong ? 'finding-stretch' : undefined}
        style={{ '--items': stretch.length } as CSSProperties}
      >
        {stretch.map(finding => (
          <ProblemItem key={finding.id} finding={finding} isActive={finding.id === active} />
        ))}
      </ul>
    )
  })
}
