import type { Settings } from '../../core/contract/contract.ts'
import { useDesk } from '../state/desk.ts'
import { reporting } from './messages.ts'
import { ask } from './request.ts'

/** Bounds of what can be set: pixels, percent, characters a minute. A panel of width 0 is folded. */
export const panelBounds = { left: { min: 200, max: 420, usual: 260 }, right: { min: 280, max: 560, usual: 340 } }
export const zoomBounds = { min: 50, max: 300, step: 10 }
export const speechRateBounds = { min: 120, max: 300, step: 10 }

/** Settings are written once they have rested this long, in milliseconds, or when the window goes. */
const restTime = 400

let timer: ReturnType<typeof setTimeout> | undefined

/** Changes settings at once on screen and, after a moment, on disk. */
export function changeSettings(change: Partial<Settings>): void {
  const settings = { ...useDesk.getState().settings, ...change }
  useDesk.setState({ settings })
  clearTimeout(timer)
  timer = setTimeout(writeSettings, restTime)
  window.addEventListener('pagehide', writeSettings, { once: true })
}

function writeSettings(): void {
  clearTimeout(timer)
  window.removeEventListener('pagehide', writeSettings)
  void reporting(() => ask('settings.write', { settings: useDesk.getState().settings }))
}

/** Holds a value inside bounds. */
export function within(value: number, bounds: { readonly min: number; readonly max: number }): number {
  return Math.min(bounds.max, Math.max(bounds.min, Math.round(value)))
}
