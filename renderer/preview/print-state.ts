import { create } from 'zustand'
import type { PaperPages } from '../../core/paper/paper-pages.ts'

/** What the open preview shows and would print; null while no preview is open. */
interface PrintState {
  readonly preview: { readonly pages: PaperPages; readonly numbers: readonly number[] } | null
}

/** Written by the preview, read by what is laid out for the printer. */
export const usePrint = create<PrintState>(() => ({ preview: null }))
