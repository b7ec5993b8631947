import { useShallow } from 'zustand/react/shallow'
import { severityLabels } from '../../core/lint/severity-labels.ts'
import { showRightTab } from '../desk/panel-fold.ts'
import { countSeverities } from '../panels/finding-groups.ts'
import { numberText } from '../panels/number-text.ts'
import { clearProblemFilter } from '../panels/problem-view.ts'
import { SeverityMark } from '../panels/severity-mark.tsx'
import { useDesk } from '../state/desk.ts'

/** How many errors, warnings and hints there are, by shape and number. */
export function FindingCounts() {
  const counts = useDesk(useShallow(state => countSeverities(state.findings)))
  const isChecked = useDesk(state => state.counts !== null)
  const hasText = useDesk(state => (state.counts?.charactersWithSpaces ?? 0) > 0)
  const shown = (['error', 'warning', 'info'] as const).filter(severity => counts[severity] > 0)
  if (!isChecked) return null
  return (
    <button type="button" className="status-item" onClick={showProblems}>
      {shown.length === 0 && (hasText ? '没有发现问题' : '还没有文字')}
      {shown.map(severity => (
        <span key={severity} className="status-count" title={severityLabels[severity]}>
          <SeverityMark severity={severity} />
          {numberText(counts[severity])}
        </span>
      ))}
    </button>
  )
}

/** The whole list, so that it holds what the bar counts. */
function showProblems(): void {
  clearProblemFilter()
  showRightTab('problems')
}
