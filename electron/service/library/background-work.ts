import type { Pauses } from './index-keeper.ts'

/** How long one step may keep requests waiting, in milliseconds; where there are too many segments, longer. */
const stepLength = { usual: 20, crowded: 300 }
/** How long no request has come before work begins, in milliseconds. */
const idleBefore = 100
/** How long work that failed is left alone, in milliseconds. */
const retryAfter = 60_000

/** What is worked on: the index keeper, as far as this concerns. */
export interface Workload {
  /** The next piece of work; undefined where there is none. */
  work(): Pauses | undefined
  /** Whether work should not wait for a pause in the requests. */
  readonly isCrowded: boolean
}

/** Does the work on an index between requests, step by step. */
export class BackgroundWork {
  readonly #workload: Workload
  readonly #onDone: () => void
  readonly #onIdle: (failure: unknown) => void
  #work: Pauses | undefined
  #timer: NodeJS.Timeout | undefined

  /** `onDone` is called after each piece; `onIdle` when nothing is left, or with the error that keeps it from going on. */
  constructor(workload: Workload, onDone: () => void, onIdle: (failure: unknown) => void) {
    this.#workload = workload
    this.#onDone = onDone
    this.#onIdle = onIdle
  }

  /** Begins, or goes on, when requests pause; at once with `isUrgent`. */
  wake(isUrgent = false): void {
    this.#schedule(isUrgent || this.#isCrowded() ? 0 : idleBefore)
  }

  /** Gives up what was begun. */
  stop(): void {
    clearTimeout(this.#timer)
    this.#work?.return()
    this.#work = undefined
  }

  #isCrowded(): boolean {
    try {
      return this.#workload.isCrowded
    } catch {
      // What cannot be read now fails again in the step, which tells of it; the request that wakes may not need it.
      return false
    }
  }

  #schedule(delay: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#step(), delay)
  }

  #step(): void {
    try {
      this.#work ??= this.#workload.work()
      if (!this.#work) {
        this.#onIdle(undefined)
        return
      }
      const end = performance.now() + (this.#workload.isCrowded ? stepLength.crowded : stepLength.usual)
      while (performance.now() < end) {
        if (!this.#work.next().done) continue
        this.#work = undefined
        this.#onDone()
        break
      }
      this.#schedule(0)
    } catch (error) {
      this.#work = undefined
      this.#onIdle(error)
      this.#schedule(retryAfter)
    }
  }
}
