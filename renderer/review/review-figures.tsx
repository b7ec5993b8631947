import { Tabs } from 'radix-ui'
import type { ReactNode } from 'react'
import { checklistPoints } from '../../core/document/checklist.ts'
import type { StatusMove } from '../../core/document/status-log.ts'
import { type LengthLimit, limitUnits } from '../../core/lint/limits.ts'
import { checklistState } from '../../core/review/decision.ts'
import type { ReviewPart } from '../desk/window-state.ts'
import { bindingLimit, limitKindLabels, limitState } from '../panels/limit-state.ts'
import { numberText, shareText } from '../panels/number-text.ts'
import { levelLabels } from '../panels/repeated-sources.tsx'
import { SeverityMark } from '../panels/severity-mark.tsx'
import { useDesk } from '../state/desk.ts'
import { mattersInReview } from './review-findings.tsx'

interface ReviewFiguresProps {
  readonly log: readonly StatusMove[] | string | null
  /** What differs from the version last reviewed; null where there is none. */
  readonly changed: number | null
}

/** The figures of the draft, each the tab of what stands behind it. */
export function ReviewFigures({ log, changed }: ReviewFiguresProps) {
  const draft = useDesk(state => state.draft)
  const findings = useDesk(state => state.findings)
  const threads = useDesk(state => state.comments)
  const { coverage, level } = useDesk(state => state.repeated)
  if (!draft) return null
  const shown = findings.filter(mattersInReview)
  const errors = shown.filter(({ severity }) => severity === 'error').length
  const { answered, unmet } = checklistState(draft)
  const open = threads.filter(({ comment }) => comment.outcome === undefined).length
  return (
    <Tabs.List className="review-figures" aria-label="审核内容">
      <Tabs.Trigger className="review-figure review-length" value={'length' satisfies ReviewPart}>
        <span className="review-figure-label">篇幅</span>
        <span className="review-lengths">
          {(['characters', 'pages', 'minutes'] as const).map(kind => (
            <Length key={kind} kind={kind} />
          ))}
        </span>
      </Tabs.Trigger>
      <Figure part="repetition" label="重复" value={shareText(coverage)} isBad={level !== null && level !== undefined}>
        {level ? levelLabels[level] : '与资料库'}
      </Figure>
      <Figure part="findings" label="问题" value={numberText(shown.length)} isBad={errors > 0}>
        {errors > 0 ? `${numberText(errors)} 处错误` : '没有错误'}
      </Figure>
      <Figure part="comments" label="批注" value={numberText(open)} isBad={false}>
        {open > 0 ? '条未处理' : threads.length > 0 ? '都已处理' : '没有批注'}
      </Figure>
      <Figure part="checklist" label="清单" value={`${answered}／${checklistPoints.length}`} isBad={unmet.length > 0}>
        {unmet.length > 0 ? `${unmet.length} 项不符合` : '项已填写'}
      </Figure>
      <Figure part="changes" label="改动" value={changed === null ? '—' : numberText(changed)} isBad={false}>
        {changed === null ? '没有审过' : '处，距上次审核'}
      </Figure>
      <Figure part="log" label="流转" value={Array.isArray(log) ? numberText(log.length) : '—'} isBad={false}>
        次办理
      </Figure>
    </Tabs.List>
  )
}

interface FigureProps {
  readonly part: ReviewPart
  readonly label: string
  readonly value: string
  readonly isBad: boolean
  readonly children: ReactNode
}

function Figure({ part, label, value, isBad, children }: FigureProps) {
  return (
    <Tabs.Trigger className="review-figure" value={part} data-bad={isBad || undefined}>
      <span className="review-figure-label">
        {label}
        {isBad && <SeverityMark severity="warning" isSilent />}
      </span>
      <span className="review-figure-value">{value}</span>
      <span className="review-figure-note">{children}</span>
    </Tabs.Trigger>
  )
}

function Length({ kind }: { readonly kind: LengthLimit['kind'] }) {
  const counts = useDesk(state => state.counts)
  const limits = useDesk(state => state.limits)
  const limit = bindingLimit(limits, kind)
  const state = limit && counts ? limitState(limit, counts) : null
  return (
    <span className="review-length-value" data-level={state?.level}>
      <span className="unseen">{limitKindLabels[kind]} </span>
      {(state?.level === 'over' || state?.level === 'far') && (
        <SeverityMark severity={state.level === 'far' ? 'error' : 'warning'} isSilent />
      )}
      <span className="review-figure-value">{counts ? numberText(counts[kind]) : '…'}</span>
      <span className="review-figure-note">
        {limit ? `／${numberText(limit.value)} ` : ' '}
        {limitUnits[kind]}
      </span>
    </span>
  )
}
