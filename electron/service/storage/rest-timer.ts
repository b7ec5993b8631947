/** How long nothing must have been asked before work is done that nobody asked for, in milliseconds. */
export const quiet = 250

/** How long such work is put off at most where somebody writes without a pause, in milliseconds. */
export const longestBusy = 5000

/** The longest wait before it looks again, in milliseconds: the clock may have been set. */
const longestRest = 3_600_000

/**
 * Runs work that nobody asked for, which answers after how many milliseconds there is more, or null for none. It writes
 * and syncs as saving does, and what is typed meanwhile would wait for it: it is done in a pause of the requests.
 */
export class RestTimer {
  readonly #rest: () => number | null
  #timer: NodeJS.Timeout | undefined
  #dueAt = Number.POSITIVE_INFINITY
  #askedAt = 0

  constructor(rest: () => number | null) {
    this.#rest = rest
  }

  /** Takes note that something was asked, after which there may be work. */
  asked(): void {
    this.#askedAt = performance.now()
    this.#plan(quiet)
  }

  end(): void {
    clearTimeout(this.#timer)
    this.#dueAt = Number.NEGATIVE_INFINITY
  }

  /** Rests after `delay` milliseconds, or at an earlier moment that is planned already. */
  #plan(delay: number): void {
    const at = performance.now() + delay
    if (at >= this.#dueAt) return
    this.#dueAt = at
    this.#wait(delay)
  }

  #wait(delay: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#wake(), delay)
  }

  #wake(): void {
    const time = performance.now()
    const free = Math.min(this.#askedAt + quiet, this.#dueAt + longestBusy)
    if (free - time > 1) {
      this.#wait(free - time)
      return
    }
    this.#dueAt = Number.POSITIVE_INFINITY
    const next = this.#rest()
    if (next !== null) this.#plan(Math.max(quiet, Math.min(next, longestRest)))
  }
}
