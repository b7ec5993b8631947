import { type MouseEvent, useMemo } from 'react'
import { Icon } from '../app/icon.tsx'
import { stepRepetition } from '../editor/repetition-actions.ts'
import { type ShownFinding, useDesk } from '../state/desk.ts'
import { libraryRepetitions } from './finding-groups.ts'
import { EmptyLibrary, NoRepetition } from './no-repetition.tsx'
import { numberText } from './number-text.ts'
import { RepeatedSources } from './repeated-sources.tsx'
import { RepetitionItem } from './repetition-item.tsx'
import { activeRepetition, draftRepetitions } from './repetition-order.ts'

/** What the draft repeats of the library, each passage beside its source, and what it says twice itself. */
export function RepetitionPanel() {
  const findings = useDesk(state => state.findings)
  const ofLibrary = useMemo(() => libraryRepetitions(findings), [findings])
  const inDraft = useMemo(() => draftRepetitions(findings), [findings])
  const all = useMemo(() => [...ofLibrary, ...inDraft], [ofLibrary, inDraft])
  const active = useDesk(state => activeRepetition(all, state.activeFinding, state.caretBlock))
  const isEmpty = useDesk(state => state.libraryStats.documents === 0)
  return (
    <section className="panel" aria-label="重复来源">
      {active ? (
        <>
          <RepetitionBar repetitions={all} active={active} />
          <RepeatedSources />
          <div className="panel-scroll repetition-list">
            <RepetitionGroup label="与资料库重复" findings={ofLibrary} active={active} isNamed={inDraft.length > 0} />
            <RepetitionGroup label="本稿内重复" findings={inDraft} active={active} isNamed />
            {isEmpty && <EmptyLibrary />}
          </div>
        </>
      ) : (
        <NoRepetition />
      )}
    </section>
  )
}

interface RepetitionGroupProps {
  readonly label: string
  readonly findings: readonly ShownFinding[]
  readonly active: ShownFinding
  readonly isNamed: boolean
}

function RepetitionGroup({ label, findings, active, isNamed }: RepetitionGroupProps) {
  if (findings.length === 0) return null
  return (
    <>
      {isNamed && <h2 className="repetition-heading">{label}</h2>}
      <ul aria-label={label}>
        {findings.map(finding => (
          <RepetitionItem key={finding.id} finding={finding} isActive={finding.id === active.id} />
        ))}
      </ul>
    </>
  )
}

interface RepetitionBarProps {
  readonly repetitions: readonly ShownFinding[]
  readonly active: ShownFinding
}

function RepetitionBar({ repetitions, active }: RepetitionBarProps) {
  // With a key the keyboard stays on the button; with the mouse it stays in the paper.
  const step = (by: 1 | -1) => (event: MouseEvent) => stepRepetition(by, event.detail === 0)
  return (
    <div className="panel-bar">
      <p>{numberText(repetitions.length)} 处重复</p>
      <span className="bar-end">
        <span className="bar-count">
          {repetitions.indexOf(active) + 1}／{repetitions.length}
        </span>
        <button
          type="button"
          className="icon-button"
          aria-label="上一处重复"
          title="上一处重复（Ctrl+Shift+F8）"
          onClick={step(-1)}
        >
          <Icon name="previous" />
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label="下一处重复"
          title="下一处重复（Ctrl+F8）"
          onClick={step(1)}
        >
          <Icon name="next" />
        </button>
      </span>
    </div>
  )
}
