import { create } from 'zustand'
import { isFiltering, noFilter, type ProblemFilter } from './problem-filter.ts'

/** How the problem list is looked at, while the window is open. How it is divided is kept among the settings. */
export interface ProblemView {
  readonly filter: ProblemFilter
  /** Whether the row of filters is unfolded. */
  readonly isOpen: boolean
}

export const useProblemView = create<ProblemView>(() => ({ filter: noFilter, isOpen: false }))

/** Narrows or widens the list. */
export function setProblemFilter(change: Partial<ProblemFilter>): void {
  useProblemView.setState(({ filter }) => ({ filter: { ...filter, ...change } }))
}

/** Shows every problem again. */
export function clearProblemFilter(): void {
  if (isFiltering(useProblemView.getState().filter)) useProblemView.setState({ filter: noFilter })
}
