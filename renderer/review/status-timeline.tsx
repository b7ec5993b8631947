import { moveNames, type StatusMove } from '../../core/document/status-log.ts'
import { EmptyState } from '../panels/empty-state.tsx'
import { versionTime } from '../versions/version-words.ts'

interface StatusTimelineProps {
  /** As `useStatusLog` has it. */
  readonly log: readonly StatusMove[] | string | null
  /** Opens the version that a move kept; absent where versions are not to be opened. */
  readonly openVersion?: (number: number) => void
}

/** Who moved a draft, when and why (流转记录), the last move first. */
export function StatusTimeline({ log, openVersion }: StatusTimelineProps) {
  if (log === null) return <EmptyState title="正在读取流转记录" />
  if (typeof log === 'string') {
    return (
      <p className="notice failure" role="alert">
        {log}
      </p>
    )
  }
  if (log.length === 0)
    return <EmptyState title="还没有流转" text="送审、退回、通过、定稿时，这里记下由谁、何时、为何办理。" />
  return (
    <ol className="timeline" aria-label="流转记录">
      {log.toReversed().map(move => (
        <li key={log.indexOf(move)} className="timeline-move" data-status={move.to}>
          <p className="timeline-head">
            <span className="timeline-name">{moveNames[move.to]}</span>
            <span>{move.author === '' ? '没有署名' : move.author}</span>
            <time>{versionTime(move.at)}</time>
          </p>
          {move.reason !== '' && <p className="timeline-reason">{move.reason}</p>}
          {move.version !== null && openVersion && (
            <button type="button" className="link-button" onClick={() => openVersion(move.version as number)}>
              看当时的稿件
            </button>
          )}
        </li>
      ))}
    </ol>
  )
}
