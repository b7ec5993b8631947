import { basisText, type LengthLimit } from '../../core/lint/limits.ts'
import { showRightTab } from '../desk/panel-fold.ts'
import { openDialog } from '../desk/window-state.ts'
import { bindingLimit, limitKindLabels, limitLevelLabels, limitState } from '../panels/limit-state.ts'
import { numberText } from '../panels/number-text.ts'
import { SeverityMark } from '../panels/severity-mark.tsx'
import { useDesk } from '../state/desk.ts'

const units: Readonly<Record<LengthLimit['kind'], string>> = { characters: '', minutes: ' 分', pages: ' 页' }

/** One count of the draft against the limit that binds it, with a small bar for 字数, which opens 字数统计. */
export function LengthGauge({ kind }: { readonly kind: LengthLimit['kind'] }) {
  const counts = useDesk(state => state.counts)
  const limit = useDesk(state => bindingLimit(state.limits, kind))
  const state = limit && counts ? limitState(limit, counts) : undefined
  const isOver = state?.level === 'over' || state?.level === 'far'
  const value = counts ? numberText(counts[kind]) : '…'
  return (
    <button
      type="button"
      className="status-item"
      data-level={state?.level}
      aria-haspopup={kind === 'characters' ? 'dialog' : undefined}
      title={
        limit && state ? `${limitLevelLabels[state.level]}；依据：${basisText(limit.basis)}` : '本文种没有篇幅规定'
      }
      onClick={() => (kind === 'characters' ? openDialog({ kind: 'counts' }) : showRightTab('length'))}
    >
      {isOver && <SeverityMark severity={state.level === 'far' ? 'error' : 'warning'} isSilent />}
      {limitKindLabels[kind]} {value}
      {limit && `／${numberText(limit.value)}`}
      {units[kind]}
      {isOver && <span className="unseen">，{limitLevelLabels[state.level]}</span>}
      {state && kind === 'characters' && (
        <span className="gauge" aria-hidden="true">
          <span className="gauge-fill" style={{ width: `${Math.min(100, state.share * 100)}%` }} />
        </span>
      )}
    </button>
  )
}
