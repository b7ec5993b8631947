import { useDeferredValue, useMemo, useState } from 'react'
import { showRightTab } from '../desk/panel-fold.ts'
import { EmptyState } from '../panels/empty-state.tsx'
import { groupFindings } from '../panels/finding-groups.ts'
import { numberText } from '../panels/number-text.ts'
import { ProblemGroups, stepLines } from '../panels/problem-groups.tsx'
import { type ShownFinding, useDesk } from '../state/desk.ts'

/**
 * Whether a reviewer has to see a finding: every error, and besides what length, repetition, gaps, structure and format
 * (article 20, 4) come to. Hints on style are the drafter's.
 */
export function mattersInReview({ severity, kind }: Pick<ShownFinding, 'severity' | 'kind'>): boolean {
  if (severity === 'error') return true
  if (severity === 'info') return false
  return kind !== 'wording'
}

const facts = { outline: [], ruleName: (id: string) => id } as const

/** What checking found, narrowed to what matters for review. */
export function ReviewFindings() {
  const findings = useDeferredValue(useDesk(state => state.findings))
  const [showsAll, setShowsAll] = useState(false)
  const shown = useMemo(() => (showsAll ? findings : findings.filter(mattersInReview)), [findings, showsAll])
  const groups = useMemo(() => groupFindings(shown, 'kind', facts), [shown])
  return (
    <>
      <div className="review-bar">
        <label className="check-row">
          <input type="checkbox" checked={showsAll} onChange={event => setShowsAll(event.target.checked)} />
          显示全部（含用语建议）
        </label>
        <span className="bar-end quiet-text">
          {numberText(shown.length)}／{numberText(findings.length)} 处
        </span>
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the lines inside */}
      <div className="review-findings" onKeyDown={stepLines}>
        {shown.length === 0 ? (
          <EmptyState
            title="没有需要审核的问题"
            text={
              findings.length > 0
                ? `另有 ${numberText(findings.length)} 处用语等建议。`
                : '篇幅、结构、格式、重复都已核对。'
            }
          >
            <button type="button" className="button small" onClick={() => showRightTab('problems')}>
              打开问题列表
            </button>
          </EmptyState>
        ) : (
          <ProblemGroups groups={groups} />
        )}
      </div>
    </>
  )
}
