import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { type BrowserWindow, type Rectangle, screen } from 'electron'
import { z } from 'zod'

/** The smallest window, in pixels: the panels and a page side by side. */
export const smallest = { width: 960, height: 600 } as const

/** Where a window begins that nobody has placed yet. */
const usual = { width: 1440, height: 900 } as const

/** How much of a window has to lie on a screen for it to be brought back there, in pixels: a piece to take hold of. */
const leastSeen = { width: 200, height: 100 } as const

/** How long a window rests before its place is kept, in milliseconds. */
const restTime = 500

const whole = z.number().int()
const schema = z.object({
  x: whole,
  y: whole,
  width: whole.min(smallest.width).max(20_000),
  height: whole.min(smallest.height).max(20_000),
  isMaximised: z.boolean(),
})

/** Where a window lies and whether it fills its screen. */
export interface WindowPlace {
  readonly bounds: Partial<Rectangle> & { readonly width: number; readonly height: number }
  readonly isMaximised: boolean
}

/** The place of last time; the usual one where none is kept, or no screen shows enough of it any more. */
export function recallPlace(file: string): WindowPlace {
  try {
    const { isMaximised, ...bounds } = schema.parse(JSON.parse(readFileSync(file, 'utf8')))
    const isSeen = screen.getAllDisplays().some(({ workArea }) => showsEnough(workArea, bounds))
    return { bounds: isSeen ? bounds : usual, isMaximised }
  } catch {
    return { bounds: usual, isMaximised: false }
  }
}

/** Keeps the place of a window, once it rests and when it closes. A folder that takes no file keeps none. */
export function keepPlace(window: BrowserWindow, file: string): void {
  let resting: NodeJS.Timeout | undefined
  const keep = () => {
    clearTimeout(resting)
    if (window.isDestroyed() || window.isMinimized()) return
    const place = { ...window.getNormalBounds(), isMaximised: window.isMaximized() }
    try {
      writeFileSync(`${file}.new`, JSON.stringify(place), { mode: 0o600 })
      renameSync(`${file}.new`, file)
    } catch {
      // The window comes back in the usual place.
    }
  }
  const keepLater = () => {
    clearTimeout(resting)
    resting = setTimeout(keep, restTime)
  }
  for (const name of ['resize', 'move', 'maximize', 'unmaximize'] as const) window.on(name as 'resize', keepLater)
  window.on('close', keep)
}

function showsEnough(area: Rectangle, bounds: Rectangle): boolean {
  const overlap = (start: number, length: number, from: number, size: number) =>
    Math.min(start + length, from + size) - Math.max(start, from)
  return (
    overlap(area.x, area.width, bounds.x, bounds.width) >= leastSeen.width &&
    overlap(area.y, area.height, bounds.y, bounds.height) >= leastSeen.height &&
    // The title bar is what a window is moved by.
    bounds.y >= area.y - 10
  )
}
