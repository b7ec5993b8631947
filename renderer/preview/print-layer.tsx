import { useEffect, useState } from 'react'
import { createPortal, flushSync } from 'react-dom'
import { PaperPages } from '../../core/paper/paper-pages.ts'
import type { ReportPart } from '../../core/report/parts.ts'
import { usualProfile } from '../desk/profiles.ts'
import { useWindow } from '../desk/window-state.ts'
import { currentContent } from '../editor/session.ts'
import { ReportView } from '../review/report-view.tsx'
import { useDesk } from '../state/desk.ts'
import { PageDrawing } from './page-drawing.tsx'
import { usePrint } from './print-state.ts'

interface Sheets {
  readonly pages: PaperPages
  readonly numbers: readonly number[]
}

/** What goes to the printer: the pages of the preview, or of the draft on the desk; nothing where a list is printed. */
function sheetsToPrint(): Sheets | null {
  const { preview } = usePrint.getState()
  if (preview) return preview
  const content = useWindow.getState().dialog === null ? currentContent() : null
  if (!content) return null
  const pages = new PaperPages(content, usualProfile(useDesk.getState().settings))
  return { pages, numbers: Array.from({ length: pages.count }, (_, at) => at + 1) }
}

/** All pages to print, in the page only while it is printed: then in place of everything else. */
export function PrintLayer() {
  const [sheets, setSheets] = useState<Sheets | null>(null)
  const [report, setReport] = useState<readonly ReportPart[] | null>(null)
  useEffect(() => {
    const begin = () =>
      flushSync(() => {
        const { report } = usePrint.getState()
        setReport(report)
        setSheets(report ? null : sheetsToPrint())
      })
    const end = () => {
      setReport(null)
      setSheets(null)
    }
    window.addEventListener('beforeprint', begin)
    window.addEventListener('afterprint', end)
    return () => {
      window.removeEventListener('beforeprint', begin)
      window.removeEventListener('afterprint', end)
    }
  }, [])
  if (report) {
    return createPortal(
      <div className="print-pages print-report">
        <ReportView parts={report} />
      </div>,
      document.body,
    )
  }
  if (!sheets) return null
  return createPortal(
    <div className="print-pages">
      {sheets.numbers.map(number => {
        const page = sheets.pages.page(number)
        return (
          <div key={number} className="print-page" data-across={page.width > page.height || undefined}>
            <PageDrawing page={page} label={`第 ${number} 页`} />
          </div>
        )
      })}
    </div>,
    document.body,
  )
}
