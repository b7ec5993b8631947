import { useDeferredValue, useMemo, useState } from 'react'
import type { RuleKind, Severity } from '../../core/lint/rule.ts'
import { useDesk } from '../state/desk.ts'
import { ActiveSource } from './active-source.tsx'
import { EmptyState } from './empty-state.tsx'
import { type FindingGroup, groupFindings } from './finding-groups.ts'
import { GroupHeading } from './group-heading.tsx'
import { ProblemBar } from './problem-bar.tsx'
import { ProblemStretches } from './problem-stretches.tsx'

/** All findings, grouped by kind. The list follows the checker at leisure, so that a key never waits for it. */
export function ProblemPanel() {
  const findings = useDeferredValue(useDesk(state => state.findings))
  const hasDraft = useDesk(state => state.draft !== null)
  const isChecked = useDesk(state => state.counts !== null)
  const hasText = useDesk(state => (state.counts?.characters ?? 0) > 0)
  const trouble = useDesk(state => state.checkTrouble)
  const [severity, setSeverity] = useState<Severity | 'all'>('all')
  const groups = useMemo(() => groupFindings(findings, severity), [findings, severity])
  return (
    <div className="problem-panel">
      <section className="panel" aria-label="问题">
        {findings.length > 0 && <ProblemBar findings={findings} severity={severity} onSeverity={setSeverity} />}
        {trouble && (
          <p className="notice panel-notice" role="alert">
            {trouble}
          </p>
        )}
        <div className="panel-scroll">
          {!hasDraft && <EmptyState title="没有打开的稿件" text="打开一份稿件后，这里边写边列出它的问题。" />}
          {hasDraft && !isChecked && <EmptyState title="正在检查" />}
          {hasDraft && isChecked && !hasText && findings.length === 0 && (
            <EmptyState title="还没有文字" text="写下标题和正文后，这里随写随查。" />
          )}
          {hasText && findings.length === 0 && (
            <EmptyState title="没有发现问题" text="篇幅、待补内容、结构、格式、用语和重复都已核对。" />
          )}
          {findings.length > 0 && groups.length === 0 && <EmptyState title="这一级没有发现问题" />}
          <Groups groups={groups} />
        </div>
      </section>
      <ActiveSource />
    </div>
  )
}

/** Up to this many findings are laid out at once; of a longer list only what is in sight. */
const shortList = 200

function Groups({ groups }: { readonly groups: readonly FindingGroup[] }) {
  const [folded, setFolded] = useState<ReadonlySet<RuleKind>>(new Set())
  const active = useDesk(state => state.activeFinding)
  const toggle = (kind: RuleKind) => {
    const next = new Set(folded)
    if (!next.delete(kind)) next.add(kind)
    setFolded(next)
  }

  const isLong = groups.reduce((sum, group) => sum + group.findings.length, 0) > shortList
  return groups.map(group => {
    const holdsActive = group.findings.some(finding => finding.id === active)
    const isOpen = holdsActive || !folded.has(group.kind)
    return (
      <div key={group.kind} className="finding-group">
        <GroupHeading
          label={group.label}
          count={group.findings.length}
          isOpen={isOpen}
          onToggle={() => toggle(group.kind)}
        />
        {isOpen && <ProblemStretches findings={group.findings} active={active} isLong={isLong} />}
      </div>
    )
  })
}
