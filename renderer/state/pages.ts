import { create } from 'zustand'
import type { PageMap } from '../../core/document/page-map.ts'

/** How the draft on the desk lies on pages, as of a moment ago; null until it has been laid out. */
export interface PagesState {
  readonly map: PageMap | null
}

/** Written by the paper when nobody types, read by the sheets behind the text and the status bar. */
export const usePages = create<PagesState>(() => ({ map: null }))
