import { useState } from 'react'
import type { DraftLimit } from '../../core/document/draft.ts'
import { mayWrite } from '../commands/writing.ts'
import { reporting } from '../desk/messages.ts'
import { openSettings } from '../desk/open-settings.ts'
import { setLimits } from '../editor/actions.ts'
import { useDesk } from '../state/desk.ts'
import { CutList } from './cut-list.tsx'
import { EmptyState } from './empty-state.tsx'
import { useLengthPlan } from './length-plan.ts'
import { LimitCard } from './limit-card.tsx'
import { limitKindLabels } from './limit-state.ts'
import { numberText } from './number-text.ts'
import { OwnLimit } from './own-limit.tsx'
import { SectionLengths } from './section-lengths.tsx'
import { SpeechRate } from './speech-rate.tsx'

/** How long the draft is, what binds it, which sections carry the length, and what can go. */
export function LengthPanel() {
  const counts = useDesk(state => state.counts)
  const hasDraft = useDesk(state => state.draft !== null)
  const plan = useLengthPlan()
  if (!counts) {
    return (
      <section className="panel" aria-label="篇幅">
        {hasDraft ? (
          <EmptyState title="正在统计" />
        ) : (
          <EmptyState title="没有打开的稿件" text="打开一份稿件后，这里显示它的字数、页数和时长。" />
        )}
      </section>
    )
  }
  return (
    <section className="panel" aria-label="篇幅">
      <div className="panel-scroll length-panel">
        <dl className="figures">
          <Figure label={limitKindLabels.characters} value={numberText(counts.characters)} unit="字" />
          <Figure label={limitKindLabels.pages} value={numberText(counts.pages)} unit="页" />
          <Figure label={limitKindLabels.minutes} value={numberText(counts.minutes)} unit="分钟" />
        </dl>
        <p className="figures-note">
          汉字 {numberText(counts.hanzi)}，字符（计空格）{numberText(counts.charactersWithSpaces)}，段落{' '}
          {numberText(counts.paragraphs)}
          {counts.leftOut > 0 && `；另有网站宣传文字 ${numberText(counts.leftOut)} 字，不计入`}
        </p>
        <SpeechRate />
        <Limits />
        <SectionLengths sections={plan.sections} excess={plan.excess} />
        <CutList plan={plan} />
      </div>
    </section>
  )
}

/** What binds the draft: the limits of its genre, or its own. */
function Limits() {
  const counts = useDesk(state => state.counts)
  const limits = useDesk(state => state.limits)
  const own = useDesk(state => state.draft?.limits ?? none)
  const draftId = useDesk(state => state.draft?.id)
  const isFree = useDesk(mayWrite)
  const [edited, setEdited] = useState<{ readonly draft: string; readonly kind: DraftLimit['kind'] } | null>(null)
  const open = (kind: DraftLimit['kind']) => setEdited(draftId === undefined ? null : { draft: draftId, kind })
  if (!counts) return null
  return (
    <>
      <div className="limits-head">
        <h2>篇幅规定</h2>
        <span className="limits-actions">
          {isFree && (
            <button type="button" className="link-button" onClick={() => open(own[0]?.kind ?? 'characters')}>
              本稿限额…
            </button>
          )}
          <button type="button" className="link-button" onClick={() => void reporting(() => openSettings('limits'))}>
            选用规定…
          </button>
        </span>
      </div>
      {edited && edited.draft === draftId && isFree && (
        <OwnLimit key={edited.kind} kind={edited.kind} onClose={() => setEdited(null)} />
      )}
      {limits.length === 0 && <p className="quiet-text">本文种没有篇幅规定；可以给本稿设一个限额。</p>}
      {limits.map(limit => (
        <LimitCard
          key={`${limit.kind}-${limit.value}-${limit.basis.document}`}
          limit={limit}
          counts={counts}
          {...(isFree &&
            own.some(({ kind }) => kind === limit.kind) && {
              own: {
                onEdit: () => open(limit.kind),
                onReset: () => setLimits(own.filter(({ kind }) => kind !== limit.kind)),
              },
            })}
        />
      ))}
    </>
  )
}

const none: readonly DraftLimit[] = []

function Figure({ label, value, unit }: { readonly label: string; readonly value: string; readonly unit: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {value} <span>{unit}</span>
      </dd>
    </div>
  )
}
