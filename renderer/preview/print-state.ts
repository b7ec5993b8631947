import { create } from 'zustand'
import type { PaperPages } from '../../core/paper/paper-pages.ts'
import type { ReportPart } from '../../core/report/parts.ts'

interface PrintState {
  /** What the open preview shows and would print; null while no preview is open. */
  readonly preview: { readonly pages: PaperPages; readonly numbers: readonly number[] } | null
  /** The review report that is on screen and would be printed; null while none is. */
  readonly report: readonly ReportPart[] | null
}

/** Written by the preview, read by what is laid out for the printer. */
export const usePrint = create<PrintState>(() => ({ preview: null, report: null }))
