import { useDeferredValue, useEffect, useMemo } from 'react'
import { useDesk } from '../state/desk.ts'
import { ActiveSource } from './active-source.tsx'
import { EmptyState } from './empty-state.tsx'
import { groupFindings } from './finding-groups.ts'
import { numberText } from './number-text.ts'
import { ProblemBar } from './problem-bar.tsx'
import { filterProblems, isFiltering, type ProblemFilter } from './problem-filter.ts'
import { ProblemFilters } from './problem-filters.tsx'
import { ProblemGroups, stepLines } from './problem-groups.tsx'
import { clearProblemFilter, useProblemView } from './problem-view.ts'
import { useRuleName } from './use-rule-name.ts'

/** All findings in groups. The list follows the checker at leisure, so that a key never waits for it. */
export function ProblemPanel() {
  const findings = useDeferredValue(useDesk(state => state.findings))
  const outline = useDeferredValue(useDesk(state => state.outline))
  const draftId = useDesk(state => state.draft?.id)
  const isChecked = useDesk(state => state.counts !== null)
  const hasText = useDesk(state => (state.counts?.characters ?? 0) > 0)
  const trouble = useDesk(state => state.checkTrouble)
  const grouping = useDesk(state => state.settings.problemGrouping ?? 'kind')
  const ruleName = useRuleName(grouping === 'rule')
  const { filter, isOpen } = useProblemView()
  // The list follows the caret only where it is to.
  const caret = useDesk(state => (filter.reach === 'draft' ? null : state.caretBlock))
  const shown = useMemo(
    () => filterProblems(findings, filter, { block: caret, outline }),
    [findings, filter, caret, outline],
  )
  const groups = useMemo(
    () => groupFindings(shown, grouping, { outline, ruleName }),
    [shown, grouping, outline, ruleName],
  )
  useDraftChange(draftId)
  return (
    <div className="problem-panel">
      <section className="panel" aria-label="问题">
        {findings.length > 0 && <ProblemBar findings={findings} outline={outline} />}
        {findings.length > 0 && isOpen && <ProblemFilters />}
        {findings.length > 0 && isFiltering(filter) && shown.length > 0 && (
          <p className="problem-shown">
            显示 {numberText(shown.length)} 处，共 {numberText(findings.length)} 处
            <button type="button" className="link-button" onClick={clearProblemFilter}>
              清除筛选
            </button>
          </p>
        )}
        {trouble && (
          <p className="notice panel-notice" role="alert">
            {trouble}
          </p>
        )}
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the lines inside */}
        <div className="panel-scroll" onKeyDown={stepLines}>
          {draftId === undefined && (
            <EmptyState title="没有打开的稿件" text="打开一份稿件后，这里边写边列出它的问题。" />
          )}
          {draftId !== undefined && !isChecked && <EmptyState title="正在检查" />}
          {draftId !== undefined && isChecked && !hasText && findings.length === 0 && (
            <EmptyState title="还没有文字" text="写下标题和正文后，这里随写随查。" />
          )}
          {hasText && findings.length === 0 && (
            <EmptyState title="没有发现问题" text="篇幅、待补内容、结构、格式、用语和重复都已核对。" />
          )}
          {findings.length > 0 && shown.length === 0 && (
            <EmptyState title={emptyTitle(filter)} text={`全文还有 ${numberText(findings.length)} 处问题。`}>
              <button type="button" className="button small" onClick={clearProblemFilter}>
                清除筛选
              </button>
            </EmptyState>
          )}
          <ProblemGroups key={grouping} groups={groups} />
        </div>
      </section>
      <ActiveSource />
    </div>
  )
}

/** What was narrowed down in one draft does not hide the problems of the next. */
function useDraftChange(draftId: string | undefined): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the change of the draft that counts
  useEffect(() => clearProblemFilter, [draftId])
}

function emptyTitle({ severity, kind, text, reach }: ProblemFilter): string {
  if (text.trim() !== '') return `没有含“${text.trim()}”的问题`
  if (severity === 'all' && kind === 'all') return reach === 'paragraph' ? '光标所在段没有问题' : '光标所在部分没有问题'
  return severity === 'all' ? '这一类没有发现问题' : '这一级没有发现问题'
}
