/** Time as the window's timers know it, so that tests can drive it. */
export interface Clock {
  /** Calls `run` after `delay` milliseconds. Returns the way to call it off. */
  after(delay: number, run: () => void): () => void
}

/** The window's own timers. */
export const windowClock: Clock = {
  after(delay, run) {
    const timer = setTimeout(run, delay)
    return () => clearTimeout(timer)
  },
}
