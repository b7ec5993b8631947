import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import { mostReported, type ReportKind } from '../../core/contract/report.ts'
import { likelyReviewer, type ReviewReport } from '../../core/report/report.ts'
import { reportParts } from '../../core/report/report-parts.ts'
import { reportSections } from '../../core/report/report-sections.ts'
import { summaryParts } from '../../core/report/summary.ts'
import { failureText } from '../desk/messages.ts'
import { Cancelled } from '../desk/progress.ts'
import { exportReport, type ReportReading, useReports } from '../desk/report.ts'
import { changeSettings } from '../desk/settings.ts'
import { closeDialog, useWindow } from '../desk/window-state.ts'
import { numberText } from '../panels/number-text.ts'
import { usePrint } from '../preview/print-state.ts'
import { ReportView } from '../review/report-view.tsx'
import { useDesk } from '../state/desk.ts'
import { Dialog } from './dialog.tsx'
import { type ReportChoice, ReportChoices } from './report-choices.tsx'

/** The minutes by which the clock on the wall is ahead of Greenwich. */
const clock = (at: number) => -new Date(at).getTimezoneOffset()

/** The review report (审核报告) of a draft, or the summary (审核汇总) of several, as it is exported and printed. */
export function ReportDialog({ ids }: { readonly ids: readonly string[] }) {
  const own = useDesk(state => state.settings.author ?? '')
  const { reading, stop } = useReports(ids)
  const isOne = ids.length === 1
  const without = useDesk(state => state.settings.reportWithout)
  const sections = useMemo(() => reportSections.filter(section => !without?.includes(section)), [without])
  const [withEach, setWithEach] = useState(false)
  const [typed, setTyped] = useState<string | null>(null)
  const [said, setSaid] = useState('')
  const [trouble, setTrouble] = useState('')
  const [isBusy, setBusy] = useState(false)
  const { reports, status } = reading
  const [first] = reports
  const reviewer = typed ?? (isOne ? likelyReviewer(first?.moves ?? [], own) : own)
  const choice = { sections, withEach, reviewer }
  const isReady = status !== 'reading' && reports.length > 0
  const parts = useMemo(() => {
    if (!isReady) return null
    const partsOf = (report: ReviewReport) => {
      const named = isOne || typed !== null ? reviewer.trim() : likelyReviewer(report.moves, own)
      return reportParts({ ...report, reviewer: named }, clock, sections)
    }
    if (isOne) return reports.flatMap(partsOf)
    const summary = summaryParts(reports, reading.unread, reports.at(-1)?.date ?? '')
    return withEach ? [...summary, ...reports.flatMap(partsOf)] : summary
  }, [isReady, isOne, reports, reading.unread, sections, withEach, reviewer, typed, own])
  const shown = useDeferredValue(parts)

  useEffect(() => {
    usePrint.setState({ report: parts })
  }, [parts])
  useEffect(() => () => usePrint.setState({ report: null }), [])

  const change = (some: Partial<ReportChoice>) => {
    setSaid('')
    const { sections } = some
    if (sections) changeSettings({ reportWithout: reportSections.filter(section => !sections.includes(section)) })
    if (some.withEach !== undefined) setWithEach(some.withEach)
    if (some.reviewer !== undefined) setTyped(some.reviewer)
  }
  const write = async (kind: ReportKind) => {
    if (!parts || isBusy) return
    setBusy(true)
    setSaid('正在导出…')
    setTrouble('')
    try {
      setSaid(await exportReport(isOne ? `${first?.title ?? ''}_审核报告` : '审核汇总', kind, parts))
    } catch (error) {
      setSaid('')
      if (!(error instanceof Cancelled)) setTrouble(failureText(error))
    }
    setBusy(false)
  }
  const print = () => {
    if (parts) window.print()
  }
  const leave = () => {
    if (isBusy) useWindow.getState().cancelProgress?.()
    closeDialog()
  }

  return (
    <Dialog
      title={isOne ? '审核报告' : '审核汇总'}
      size="full"
      onClose={leave}
      actions={
        <>
          <span className="quiet-text report-said" role="status">
            {said || stoppedText(reading, ids.length)}
          </span>
          {trouble !== '' && (
            <span className="form-trouble" role="alert">
              {trouble}
            </span>
          )}
          <button type="button" className="button" onClick={leave}>
            关闭
          </button>
          <button type="button" className="button" disabled={!parts} onClick={print}>
            打印…
          </button>
          <button type="button" className="button" disabled={!parts} onClick={() => void write('html')}>
            导出网页
          </button>
          <button type="button" className="button primary" disabled={!parts} onClick={() => void write('docx')}>
            导出 Word
          </button>
        </>
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the key of the command prints from anywhere in the dialog */}
      <div
        className="report-desk"
        role="presentation"
        onKeyDown={event => {
          const isPrint = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.code === 'KeyP'
          if (!isPrint) return
          event.preventDefault()
          print()
        }}
      >
        <ReportChoices
          choice={choice}
          change={change}
          {...(!isOne && { each: { refusal: eachRefusal(ids.length) } })}
        />
        <section
          className="report-scroller"
          aria-label="报告预览"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard
          tabIndex={0}
        >
          {shown ? (
            <div className="report-sheet">
              <ReportView parts={shown} />
            </div>
          ) : (
            <Waiting reading={reading} total={ids.length} onStop={stop} />
          )}
        </section>
      </div>
    </Dialog>
  )
}

interface WaitingProps {
  readonly reading: ReportReading
  readonly total: number
  readonly onStop: () => void
}

/** What stands in place of the report: how far it is, or why there is none. */
function Waiting({ reading: { reports, unread, status }, total, onStop }: WaitingProps) {
  const done = reports.length + unread.length
  if (status === 'reading') {
    return (
      <div className="report-wait">
        <span role="status">
          {total === 1 ? '正在检查、比对…' : `正在检查、比对 ${numberText(done)}／${numberText(total)}…`}
        </span>
        <button type="button" className="button small" onClick={onStop}>
          停止
        </button>
      </div>
    )
  }
  return (
    <p className="report-wait" role="alert">
      {unread[0]?.reason ?? '已停止，没有报告；关闭后可以重新打开。'}
    </p>
  )
}

function stoppedText({ status, reports, unread }: ReportReading, total: number): string {
  if (status === 'stopped' && reports.length > 0) {
    return `已停止，只汇总了前 ${numberText(reports.length + unread.length)} 份，其余 ${numberText(total - reports.length - unread.length)} 份没有检查。`
  }
  return status === 'done' && unread.length > 0 && reports.length > 0
    ? `${numberText(unread.length)} 份稿件没有读出，原因列在汇总后面。`
    : ''
}

function eachRefusal(count: number): string | null {
  return count > mostReported.whole ? `超过 ${numberText(mostReported.whole)} 份，只出汇总表。` : null
}
