import { create } from 'zustand'
import { openDialog } from '../desk/window-state.ts'
import { focusEditor } from '../editor/actions.ts'
import { endComposition } from '../editor/session.ts'
import { useDesk } from '../state/desk.ts'
import type { Rehearsal } from './rehearsal.ts'

/** A clock that can be held: what it had counted before, and since when it runs. Milliseconds of `performance.now()`. */
export interface Stopwatch {
  readonly before: number
  readonly since: number | null
}

interface RehearsalState {
  /** The block from which the teleprompter starts; null where it is closed. */
  readonly prompting: number | null
  readonly timer: Stopwatch | null
  /** Minutes that a person chose to keep to; undefined follows the draft's limit, null is none. */
  readonly chosenLimit: number | null | undefined
}

/** The speaking aids on screen. */
export const useRehearsal = create<RehearsalState>(() => ({ prompting: null, timer: null, chosenLimit: undefined }))

/** Opens the teleprompter at the draft's beginning or at the caret. */
export async function openTeleprompter(atCaret: boolean): Promise<void> {
  await endComposition()
  useRehearsal.setState({ prompting: atCaret ? (useDesk.getState().caretBlock ?? 0) : 0 })
}

/** Closes the teleprompter; the caret is where it was. A rehearsal that was long enough is told of. */
export function closeTeleprompter(rehearsal: Rehearsal | null): void {
  useRehearsal.setState({ prompting: null })
  if (rehearsal) openDialog({ kind: 'rehearsal', rehearsal })
  else setTimeout(focusEditor)
}

/** Starts the timer that stands beside the paper; where it runs already it goes on. */
export function startTimer(): void {
  const { timer } = useRehearsal.getState()
  if (!timer) useRehearsal.setState({ timer: { before: 0, since: performance.now() } })
}

/** Holds the timer, or lets it go on. */
export function holdTimer(): void {
  const { timer } = useRehearsal.getState()
  if (timer) useRehearsal.setState({ timer: toggled(timer) })
}

/** Ends the timer; with `tells` what came of it is shown. */
export function endTimer(tells: boolean): void {
  const { timer } = useRehearsal.getState()
  useRehearsal.setState({ timer: null })
  if (timer && tells) openDialog({ kind: 'rehearsal', rehearsal: { elapsed: elapsedOn(timer) } })
}

/** What a clock has counted, in milliseconds. */
export function elapsedOn({ before, since }: Stopwatch): number {
  return before + (since === null ? 0 : performance.now() - since)
}

/** The clock held, or going on. */
export function toggled(clock: Stopwatch): Stopwatch {
  return clock.since === null
    ? { before: clock.before, since: performance.now() }
    : { before: elapsedOn(clock), since: null }
}
