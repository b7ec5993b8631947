import { useMemo } from 'react'
import { Icon } from '../app/icon.tsx'
import { openDialog } from '../desk/window-state.ts'
import { jumpToFinding } from '../editor/actions.ts'
import { type ShownFinding, useDesk } from '../state/desk.ts'
import { EmptyState } from './empty-state.tsx'
import { libraryRepetitions } from './finding-groups.ts'
import { numberText, shareText } from './number-text.ts'
import { RepetitionItem } from './repetition-item.tsx'

/** The passages of the draft that the library holds, each beside its source. */
export function RepetitionPanel() {
  const findings = useDesk(state => state.findings)
  const repetitions = useMemo(() => libraryRepetitions(findings), [findings])
  const activeId = useDesk(state => state.activeFinding)
  const active = repetitions.find(finding => finding.id === activeId) ?? repetitions[0]
  return (
    <section className="panel" aria-label="重复来源">
      {active ? (
        <>
          <RepetitionBar repetitions={repetitions} active={active} />
          <ul className="panel-scroll repetition-list">
            {repetitions.map(finding => (
              <RepetitionItem key={finding.id} finding={finding} isActive={finding === active} />
            ))}
          </ul>
        </>
      ) : (
        <NoRepetition />
      )}
    </section>
  )
}

interface RepetitionBarProps {
  readonly repetitions: readonly ShownFinding[]
  readonly active: ShownFinding
}

function RepetitionBar({ repetitions, active }: RepetitionBarProps) {
  const coverage = useDesk(state => state.coverage)
  const index = repetitions.indexOf(active)
  const step = (by: 1 | -1) => {
    const next = repetitions[(index + by + repetitions.length) % repetitions.length]
    if (next) jumpToFinding(next.id)
  }
  return (
    <div className="panel-bar">
      <p>
        {numberText(repetitions.length)} 处重复，占全文 {shareText(coverage)}
      </p>
      <span className="bar-end">
        <span className="bar-count">
          {index + 1}／{repetitions.length}
        </span>
        <button type="button" className="icon-button" aria-label="上一处重复" onClick={() => step(-1)}>
          <Icon name="previous" />
        </button>
        <button type="button" className="icon-button" aria-label="下一处重复" onClick={() => step(1)}>
          <Icon name="next" />
        </button>
      </span>
    </div>
  )
}

function NoRepetition() {
  const isEmpty = useDesk(state => state.libraryStats.documents === 0)
  const hasDraft = useDesk(state => state.draft !== null)
  if (isEmpty) {
    return (
      <EmptyState title="资料库还没有文件" text="导入政策文件和本单位旧稿后，正文与其重复之处会随写随标。">
        <button type="button" className="button" onClick={() => openDialog({ kind: 'library' })}>
          添加政策文件
        </button>
      </EmptyState>
    )
  }
  return hasDraft ? (
    <EmptyState title="没有发现与资料库重复的段落" text="资料库更新后会自动重新比对。" />
  ) : (
    <EmptyState title="没有打开的稿件" text="打开一份稿件后，这里列出它与资料库重复的段落。" />
  )
}
