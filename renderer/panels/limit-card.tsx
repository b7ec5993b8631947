import type { DocumentCounts } from '../../core/lint/counts.ts'
import { basisText, type LengthLimit, limitUnits } from '../../core/lint/limits.ts'
import { useDesk } from '../state/desk.ts'
import { LevelMark } from './level-mark.tsx'
import { limitAdvice, limitKindLabels, limitState } from './limit-state.ts'
import { numberText, shareText } from './number-text.ts'

interface LimitCardProps {
  readonly limit: LengthLimit
  readonly counts: DocumentCounts
  /** Present where the draft sets this limit for itself. */
  readonly own?: { readonly onEdit: () => void; readonly onReset: () => void }
}

/** One limit: how full it is, what to do, and the rule it comes from. */
export function LimitCard({ limit, counts, own }: LimitCardProps) {
  const speechRate = useDesk(state => state.settings.speechRate)
  const state = limitState(limit, counts)
  return (
    <div className="limit-card" data-level={state.level}>
      <p className="limit-figures">
        <span>{limitKindLabels[limit.kind]}</span>
        <strong>
          {numberText(state.value)}／{numberText(limit.value)} {limitUnits[limit.kind]}
        </strong>
        <span className="limit-share">{shareText(state.share)}</span>
      </p>
      <span className="gauge wide" aria-hidden="true">
        <span className="gauge-fill" style={{ width: `${Math.min(100, state.share * 100)}%` }} />
      </span>
      <p className="limit-advice">
        <LevelMark level={state.level} />
        {limitAdvice(state, speechRate)}
      </p>
      <p className="limit-basis">依据：{basisText(limit.basis)}</p>
      {own && (
        <p className="limit-actions">
          <button type="button" className="link-button" onClick={own.onEdit}>
            修改
          </button>
          <button type="button" className="link-button" onClick={own.onReset}>
            恢复文种规定
          </button>
        </p>
      )}
    </div>
  )
}
