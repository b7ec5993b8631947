import { create } from 'zustand'
import type { LiveFinding } from './block-findings.ts'

/** The finding under the pointer, with the place of its line in the window, in CSS pixels. */
export interface HoveredFinding {
  readonly finding: LiveFinding
  readonly left: number
  readonly top: number
  readonly bottom: number
}

/** What the card over the paper shows. Apart from the desk: pointing at a word concerns no panel. */
export const useHovered = create<{ readonly hovered: HoveredFinding | null }>(() => ({ hovered: null }))

export function showHovered(hovered: HoveredFinding | null): void {
  if (useHovered.getState().hovered?.finding !== hovered?.finding) useHovered.setState({ hovered })
}
