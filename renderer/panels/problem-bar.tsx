import type { Severity } from '../../core/lint/rule.ts'
import { severityLabels } from '../../core/lint/severity-labels.ts'
import { Icon } from '../app/icon.tsx'
import type { Command } from '../commands/command.ts'
import { runCommand } from '../commands/key-handler.ts'
import { nextFinding } from '../commands/next-finding.ts'
import { previousFinding } from '../commands/previous-finding.ts'
import type { ShownFinding } from '../state/desk.ts'
import { countSeverities } from './finding-groups.ts'
import { numberText } from './number-text.ts'
import { SeverityMark } from './severity-mark.tsx'

interface ProblemBarProps {
  readonly findings: readonly ShownFinding[]
  readonly severity: Severity | 'all'
  readonly onSeverity: (severity: Severity | 'all') => void
}

/** Narrows the problem list to one severity, and steps through it. */
export function ProblemBar({ findings, severity, onSeverity }: ProblemBarProps) {
  const counts = countSeverities(findings)
  const shown = (['error', 'warning', 'info'] as const).filter(one => counts[one] > 0 || one === severity)
  return (
    <div className="panel-bar">
      <div className="segments">
        <button type="button" aria-pressed={severity === 'all'} onClick={() => onSeverity('all')}>
          全部
        </button>
        {shown.map(one => (
          <button
            key={one}
            type="button"
            aria-pressed={severity === one}
            title={severityLabels[one]}
            onClick={() => onSeverity(severity === one ? 'all' : one)}
          >
            <SeverityMark severity={one} />
            {numberText(counts[one])}
          </button>
        ))}
      </div>
      <span className="bar-end">
        <StepButton command={previousFinding} icon="previous" />
        <StepButton command={nextFinding} icon="next" />
      </span>
    </div>
  )
}

function StepButton({ command, icon }: { readonly command: Command; readonly icon: 'previous' | 'next' }) {
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={command.label}
      title={`${command.label}（${command.shortcuts?.[0]}）`}
      onClick={() => runCommand(command)}
    >
      <Icon name={icon} />
    </button>
  )
}
