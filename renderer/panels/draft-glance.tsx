import type { DraftPreview, DraftSummary } from '../../core/contract/contract.ts'
import { moveNames } from '../../core/document/status-log.ts'
import { limitsFor, limitUnits } from '../../core/lint/limits.ts'
import { useDraftList } from '../desk/draft-list.ts'
import { useDraftPreview } from '../desk/draft-preview.ts'
import { useDesk } from '../state/desk.ts'
import { DraftBeginning } from './draft-beginning.tsx'
import { bindingLimit, limitKindLabels, limitState } from './limit-state.ts'
import { numberText } from './number-text.ts'
import { momentText } from './time-text.ts'

/** The look of the draft on which pointer or keyboard rest, beside the list: first lines, counts, limits. */
export function DraftGlance() {
  const glance = useDraftList(state => state.glance)
  const draft = useDesk(state => (glance ? state.drafts.find(({ id }) => id === glance.id) : undefined))
  const left = useDesk(state => state.settings.leftPanel)
  if (!glance || !draft) return null
  const top = Math.max(8, Math.min(glance.top, window.innerHeight - 360))
  return <Glance draft={draft} style={{ left: left + 8, top }} />
}

interface GlanceProps {
  readonly draft: DraftSummary
  readonly style: { readonly left: number; readonly top: number }
}

function Glance({ draft, style }: GlanceProps) {
  const preview = useDraftPreview(draft)
  return (
    <div className="draft-glance" id="draft-glance" role="tooltip" style={style}>
      {preview ? <Look draft={draft} preview={preview} /> : <p className="quiet-text">正在读取…</p>}
    </div>
  )
}

function Look({ draft, preview }: { readonly draft: DraftSummary; readonly preview: DraftPreview }) {
  const { beginning, counts, lastMove } = preview
  return (
    <>
      {beginning.length > 0 ? (
        <DraftBeginning blocks={beginning} />
      ) : (
        <p className="quiet-text">这份稿件还没有文字。</p>
      )}
      <p className="draft-glance-counts">
        {numberText(counts.characters)} 字 · {numberText(counts.pages)} 页 · 约 {numberText(counts.minutes)} 分钟
      </p>
      <LimitLine draft={draft} preview={preview} />
      {lastMove && (
        <p className="draft-glance-move">
          {lastMove.author === '' ? '' : `${lastMove.author} `}
          {momentText(lastMove.at, Date.now())}
          {moveNames[lastMove.to]}
          {lastMove.reason !== '' && `：${lastMove.reason}`}
        </p>
      )}
      {draft.tags.length > 0 && <p className="quiet-text">标签：{draft.tags.join('、')}</p>}
    </>
  )
}

function LimitLine({ draft, preview }: { readonly draft: DraftSummary; readonly preview: DraftPreview }) {
  const settings = useDesk(state => state.settings.lint.limits)
  const limits = limitsFor(draft.genre, settings)
  const states = (['characters', 'pages', 'minutes'] as const).flatMap(kind => {
    const limit = bindingLimit(limits, kind)
    return limit ? [limitState(limit, preview.counts)] : []
  })
  const worst = states.toSorted((a, b) => b.share - a.share)[0]
  if (!worst) return <p className="quiet-text">本文种没有篇幅规定。</p>
  const { limit, level, value } = worst
  const kind = limitKindLabels[limit.kind]
  const most = `${numberText(limit.value)} ${limitUnits[limit.kind]}`
  const isOver = level === 'over' || level === 'far'
  return (
    <p className="draft-glance-limit" data-level={level}>
      {isOver
        ? `▲ ${kind} ${numberText(value)} ${limitUnits[limit.kind]}，超过上限 ${most}`
        : `✓ ${kind}在上限 ${most}以内`}
    </p>
  )
}
