import { create } from 'zustand'
import type { LiveFinding } from './block-findings.ts'

/** The findings at a place of the paper, with its line in the window, in CSS pixels. */
export interface HoveredFinding {
  /** All that speak of the place, the gravest first; at least one. */
  readonly findings: readonly LiveFinding[]
  readonly left: number
  readonly top: number
  readonly bottom: number
  /** Whether a key asked for it, so that the card has the keyboard. */
  readonly byKey?: true
}

/** What the card over the paper shows. Apart from the desk: pointing at a word concerns no panel. */
export const useHovered = create<{ readonly hovered: HoveredFinding | null }>(() => ({ hovered: null }))

export function showHovered(hovered: HoveredFinding | null): void {
  const shown = useHovered.getState().hovered
  const isSame =
    shown?.findings.length === hovered?.findings.length &&
    shown?.findings.every((finding, at) => finding === hovered?.findings[at])
  if (!isSame || hovered?.byKey) useHovered.setState({ hovered })
}
