import { statusNames } from '../../core/document/draft-status.ts'
import type { StatusMove } from '../../core/document/status-log.ts'
import { timesAt } from '../../core/document/status-log.ts'
import { runCommand } from '../commands/key-handler.ts'
import { reviewActs } from '../commands/review-acts.ts'
import { reviewReport } from '../commands/review-report.ts'
import { useDesk } from '../state/desk.ts'
import { versionTime } from '../versions/version-words.ts'

/** Where the draft stands, since when and by whom, and what can be done with it now. */
export function ReviewHead({ log }: { readonly log: readonly StatusMove[] | string | null }) {
  const status = useDesk(state => state.draft?.status ?? 'drafting')
  const moves = Array.isArray(log) ? (log as readonly StatusMove[]) : []
  const last = moves.at(-1)
  const times = timesAt(moves, 'submitted')
  const acts = reviewActs.filter(act => act.isEnabled?.(useDesk.getState()))
  return (
    <header className="review-head">
      <p className="review-status">
        <span className="draft-status" data-status={status}>
          {statusNames[status]}
        </span>
        <span className="quiet-text">
          {last
            ? `${last.author === '' ? '' : `${last.author}，`}${versionTime(last.at)}${times > 1 ? `，第 ${times} 次送审` : ''}`
            : '还没有送审'}
        </span>
        <button type="button" className="link-button bar-end" onClick={() => runCommand(reviewReport)}>
          {reviewReport.label}
        </button>
      </p>
      {last && last.reason !== '' && <p className="review-reason">{last.reason}</p>}
      {acts.length > 0 && (
        <p className="review-acts">
          {acts.map((act, at) => (
            <button
              key={act.id}
              type="button"
              className={at === acts.length - 1 ? 'button primary' : 'button'}
              onClick={() => runCommand(act)}
            >
              {act.label}
            </button>
          ))}
        </p>
      )}
    </header>
  )
}
