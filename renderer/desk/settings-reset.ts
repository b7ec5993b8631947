import { create } from 'zustand'
import type { Settings } from '../../core/contract/contract.ts'
import { useDesk } from '../state/desk.ts'
import { changeSettings } from './settings.ts'

/** What was put back last, and what stood before. */
export interface Reset {
  readonly text: string
  readonly before: Partial<Settings>
}

/** The last reset, as long as the settings are open. */
export const useReset = create<{ readonly last: Reset | null }>(() => ({ last: null }))

/** Puts settings back and keeps what stood before, so that it can be taken back. `text` tells what was done. */
export function reset(text: string, change: Partial<Settings>): void {
  const { settings } = useDesk.getState()
  const before = Object.fromEntries(Object.keys(change).map(key => [key, settings[key as keyof Settings]]))
  changeSettings(change)
  useReset.setState({ last: { text, before } })
}

/** Takes the last reset back. */
export function undoReset(): void {
  const { last } = useReset.getState()
  if (!last) return
  changeSettings(last.before)
  forgetReset()
}

/** Offers no reset to take back any more. */
export function forgetReset(): void {
  useReset.setState({ last: null })
}
