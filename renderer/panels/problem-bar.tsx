import { severityLabels } from '../../core/lint/severity-labels.ts'
import { Icon } from '../app/icon.tsx'
import type { Command } from '../commands/command.ts'
import { runCommand } from '../commands/key-handler.ts'
import { nextFinding } from '../commands/next-finding.ts'
import { previousFinding } from '../commands/previous-finding.ts'
import { type OutlineEntry, type ShownFinding, useDesk } from '../state/desk.ts'
import { countSeverities } from './finding-groups.ts'
import { numberText } from './number-text.ts'
import { filterProblems, isFiltering } from './problem-filter.ts'
import { setProblemFilter, useProblemView } from './problem-view.ts'
import { SeverityMark } from './severity-mark.tsx'

interface ProblemBarProps {
  readonly findings: readonly ShownFinding[]
  readonly outline: readonly OutlineEntry[]
}

/** Narrows the problem list to one severity, unfolds the other filters, and steps through the problems. */
export function ProblemBar({ findings, outline }: ProblemBarProps) {
  const { filter, isOpen } = useProblemView()
  const caret = useDesk(state => (filter.reach === 'draft' ? null : state.caretBlock))
  const { severity } = filter
  const counts = countSeverities(filterProblems(findings, { ...filter, severity: 'all' }, { block: caret, outline }))
  const shown = (['error', 'warning', 'info'] as const).filter(one => counts[one] > 0 || one === severity)
  const isNarrowed = isFiltering({ ...filter, severity: 'all' })
  return (
    <div className="panel-bar">
      {/* biome-ignore lint/a11y/useSemanticElements: a group of buttons in a bar is no fieldset of a form */}
      <div className="segments" role="group" aria-label="轻重">
        <button type="button" aria-pressed={severity === 'all'} onClick={() => setProblemFilter({ severity: 'all' })}>
          全部
        </button>
        {shown.map(one => (
          <button
            key={one}
            type="button"
            aria-pressed={severity === one}
            title={severityLabels[one]}
            onClick={() => setProblemFilter({ severity: severity === one ? 'all' : one })}
          >
            <SeverityMark severity={one} />
            {numberText(counts[one])}
          </button>
        ))}
      </div>
      <span className="bar-end">
        <button
          type="button"
          className="icon-button"
          aria-label={isNarrowed ? '分组和筛选（正在筛选）' : '分组和筛选'}
          title="分组和筛选"
          aria-expanded={isOpen}
          aria-controls={isOpen ? 'problem-filters' : undefined}
          data-on={isNarrowed || isOpen || undefined}
          onClick={() => useProblemView.setState({ isOpen: !isOpen })}
        >
          <Icon name="filter" />
        </button>
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
