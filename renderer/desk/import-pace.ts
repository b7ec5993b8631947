/** Before so long nothing is said of the time that is left, in milliseconds. */
const patience = 2000
/** In how long a measured rate loses half its weight, in milliseconds. */
const halfLife = 5000
/** By which share a new estimate must differ from the one on screen to replace it. */
const noticeable = 0.2

/** Files a second, and the seconds that are left; null while nothing sound can be said. */
export interface Pace {
  readonly rate: number | null
  readonly seconds: number | null
}

/** Measures how fast files go by, steadily: what it says does not jump with every file. Times in milliseconds. */
export class ImportPace {
  readonly #began: number
  #last: number
  #lastDone = 0
  #rate = 0
  #said: { readonly seconds: number; readonly at: number } | null = null

  constructor(now: number) {
    this.#began = now
    this.#last = now
  }

  /** Takes note of how many files are done, and says how it goes. */
  note(done: number, total: number, now: number): Pace {
    const span = now - this.#last
    if (done > this.#lastDone && span > 0) {
      const overall = (done / (now - this.#began)) * 1000
      const latest = ((done - this.#lastDone) / span) * 1000
      const weight = 1 - 0.5 ** (span / halfLife)
      this.#rate = this.#rate === 0 ? overall : this.#rate * (1 - weight) + latest * weight
      this.#last = now
      this.#lastDone = done
    }
    if (now - this.#began < patience || this.#rate === 0) return { rate: null, seconds: null }
    const seconds = (total - done) / this.#rate
    const shown = this.#said ? Math.max(0, this.#said.seconds - (now - this.#said.at) / 1000) : null
    if (shown !== null && Math.abs(seconds - shown) <= Math.max(2, shown * noticeable)) {
      return { rate: this.#rate, seconds: shown }
    }
    this.#said = { seconds, at: now }
    return { rate: this.#rate, seconds }
  }
}
