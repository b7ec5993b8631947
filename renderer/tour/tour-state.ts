import { create } from 'zustand'
import { createDraft, openDraft } from '../desk/drafts.ts'
import { changeSettings } from '../desk/settings.ts'
import { useDesk } from '../state/desk.ts'
import { sampleSpeech, sampleTitle } from './sample-speech.ts'
import { tourSteps } from './tour-steps.ts'

/** How the tour stands: the step on screen, or null while there is none. */
export interface TourState {
  readonly step: number | null
  /** How many findings could be mended by themselves when the step began. */
  readonly fixable: number
}

/** The tour under way. */
export const useTour = create<TourState>(() => ({ step: null, fixable: 0 }))

/** Begins the tour with its first step. */
export function startTour(): void {
  showStep(0)
}

/** Brings a step on screen; behind the last one the tour is done, and remembered as that. */
export function showStep(step: number): void {
  if (step < tourSteps.length) {
    const fixable = useDesk.getState().findings.filter(finding => finding.fix).length
    useTour.setState({ step: Math.max(0, step), fixable })
    return
  }
  useTour.setState({ step: null })
  changeSettings({ tour: 'done' })
}

/** Ends the tour before its end. A tour that was once gone through stays done. */
export function leaveTour(): void {
  useTour.setState({ step: null })
  if (useDesk.getState().settings.tour === null) changeSettings({ tour: 'skipped' })
}

/** Puts the sample on the desk: the one that is there already, else a new one. */
export async function openSample(): Promise<void> {
  const { draft, drafts } = useDesk.getState()
  if (draft?.title === sampleTitle) return
  const known = drafts.find(({ title }) => title === sampleTitle)
  if (known) await openDraft(known.id)
  else await createDraft(sampleSpeech)
}
