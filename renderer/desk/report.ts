import { useEffect, useState } from 'react'
import { mostReported, type ReportKind } from '../../core/contract/report.ts'
import type { ReportPart } from '../../core/report/parts.ts'
import type { ReviewReport } from '../../core/report/report.ts'
import { currentSession } from '../editor/current-session.ts'
import { endComposition, saveTyped } from '../editor/session.ts'
import { orderDrafts } from '../panels/ordered-drafts.ts'
import { useDesk } from '../state/desk.ts'
import { saveFile } from './file-bytes.ts'
import { failureText, showMessage } from './messages.ts'
import { withCancel } from './progress.ts'
import { ask } from './request.ts'
import { titleOf } from './versions.ts'
import { openDialog } from './window-state.ts'

/** Shows the review report of a draft, or the summary of several in the order of the list. */
export function askReport(ids: Iterable<string>): void {
  const drafts = [...ids]
  if (drafts.length > mostReported.drafts) {
    const most = mostReported.drafts.toLocaleString('zh-CN')
    showMessage('notice', `一次最多汇总 ${most} 份稿件，已选 ${drafts.length.toLocaleString('zh-CN')} 份；请分几次选。`)
  } else if (drafts.length > 0) openDialog({ kind: 'report', drafts: inListOrder(drafts) })
}

/** Drafts are chosen in any order. */
function inListOrder(ids: readonly string[]): readonly string[] {
  const { drafts, settings } = useDesk.getState()
  const chosen = new Set(ids)
  const { drafts: ordered } = orderDrafts(
    drafts.filter(({ id }) => chosen.has(id)),
    settings.draftList?.order ?? 'edited',
  )
  return ordered.length === ids.length ? ordered.map(({ id }) => id) : ids
}

/** How far the reports of some drafts are. */
export interface ReportReading {
  readonly reports: readonly ReviewReport[]
  /** Drafts that no report could be made of, by title, and why. */
  readonly unread: readonly { readonly path: string; readonly reason: string }[]
  readonly status: 'reading' | 'done' | 'stopped'
}

const beginning: ReportReading = { reports: [], unread: [], status: 'reading' }

/** Has the service make the reports, one draft after another in the order given, each with all that was typed in it. */
export function useReports(ids: readonly string[]): { readonly reading: ReportReading; readonly stop: () => void } {
  const [reading, setReading] = useState(beginning)
  const [controller, setController] = useState<AbortController | null>(null)
  useEffect(() => {
    const own = new AbortController()
    setController(own)
    setReading(beginning)
    void readReports(ids, own.signal, setReading)
    return () => own.abort()
  }, [ids])
  return {
    reading,
    stop() {
      controller?.abort()
      setReading(before => ({ ...before, status: 'stopped' }))
    },
  }
}

async function readReports(
  ids: readonly string[],
  signal: AbortSignal,
  say: (reading: ReportReading) => void,
): Promise<void> {
  const reports: ReviewReport[] = []
  const unread: ReportReading['unread'][number][] = []
  for (const id of ids) {
    try {
      await saveOpen(id)
      const report = await ask('report.review', { id })
      reports.push(report)
    } catch (error) {
      unread.push({ path: titleOf(id), reason: failureText(error) })
    }
    if (signal.aborted) return
    const isDone = reports.length + unread.length === ids.length
    say({ reports: [...reports], unread: [...unread], status: isDone ? 'done' : 'reading' })
  }
}

/** What is typed goes into the report. */
async function saveOpen(id: string): Promise<void> {
  const session = currentSession()
  if (session?.id !== id) return
  await endComposition()
  await saveTyped(session)
}

const types: Readonly<Record<ReportKind, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html;charset=utf-8',
}

/** Writes a report as a file. Resolves to what came of it, a sentence; empty where a person called it off. Throws. */
export async function exportReport(name: string, kind: ReportKind, parts: readonly ReportPart[]): Promise<string> {
  const outcome = await withCancel('正在导出审核报告', () => ask('report.export', { name, kind, parts }))
  switch (outcome.kind) {
    case 'download':
      saveFile(outcome.fileName, outcome.bytes, types[kind])
      return `已导出「${outcome.fileName}」。`
    case 'saved':
      return `已导出到 ${outcome.path}。`
    case 'cancelled':
      return ''
  }
}
