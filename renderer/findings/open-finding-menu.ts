import { create } from 'zustand'

/** The menu of one finding, as it stands open. */
export interface OpenFindingMenu {
  readonly findingId: string
  /** Where it hangs, in CSS pixels of the window. */
  readonly anchor: { readonly left: number; readonly top: number; readonly width: number; readonly height: number }
  /** What gets the keyboard back: an item of the list, or the paper where the keyboard was elsewhere. */
  readonly opener: HTMLElement | 'paper'
}

/** One menu serves all findings: a list of thousands cannot hold one each. */
export const useFindingMenu = create<{ readonly menu: OpenFindingMenu | null }>(() => ({ menu: null }))

/** Opens the menu of a finding, under a box of the window. */
export function openFindingMenu(findingId: string, { left, top, width, height }: OpenFindingMenu['anchor']): void {
  const focused = document.activeElement
  const opener = focused instanceof HTMLElement && focused.closest('.finding, .finding-card button') ? focused : 'paper'
  useFindingMenu.setState({ menu: { findingId, anchor: { left, top, width, height }, opener } })
}

/** Closes whichever menu is open. */
export function closeFindingMenu(): void {
  useFindingMenu.setState({ menu: null })
}
