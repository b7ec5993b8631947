import type { Backups } from './backups.ts'

/** How long after the start the first backup is looked for, and how often after that, in milliseconds. */
const firstDelay = 60_000
const pause = 10 * 60_000

/** Has the day's backup made while the program runs, and a stick that was put in again brought up to date. */
export function startDailyBackups(backups: Backups): () => void {
  let next = setTimeout(function again() {
    void backups.makeDaily()
    next = setTimeout(again, pause).unref()
  }, firstDelay).unref()
  return () => clearTimeout(next)
}
