import { reporting } from '../desk/messages.ts'
import { openSettings } from '../desk/open-settings.ts'
import { useDesk } from '../state/desk.ts'
import { EmptyState } from './empty-state.tsx'
import { LimitCard } from './limit-card.tsx'
import { excessCharacters, limitKindLabels } from './limit-state.ts'
import { numberText } from './number-text.ts'
import { SectionLengths } from './section-lengths.tsx'
import { SpeechRate } from './speech-rate.tsx'

/** How long the draft is, what binds it, and which sections carry the length. */
export function LengthPanel() {
  const counts = useDesk(state => state.counts)
  const limits = useDesk(state => state.limits)
  const speechRate = useDesk(state => state.settings.speechRate)
  if (!counts) {
    return (
      <section className="panel" aria-label="篇幅">
        <EmptyState title="没有打开的稿件" text="打开一份稿件后，这里显示它的字数、页数和时长。" />
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
        <div className="limits-head">
          <h2>篇幅规定</h2>
          <button type="button" className="link-button" onClick={() => void reporting(() => openSettings('limits'))}>
            选用规定…
          </button>
        </div>
        {limits.length === 0 && <p className="quiet-text">本文种没有篇幅规定。</p>}
        {limits.map(limit => (
          <LimitCard key={`${limit.kind}-${limit.value}-${limit.basis.document}`} limit={limit} counts={counts} />
        ))}
        <SectionLengths total={counts.characters} excess={excessCharacters(limits, counts, speechRate)} />
      </div>
    </section>
  )
}

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
