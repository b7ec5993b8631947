import { setTimeout } from 'node:timers/promises'
import type { ErrorCode } from '../../../core/contract/errors.ts'
import { ServiceError } from '../../../core/contract/errors.ts'

/** The wait after the first wrong attempt, twice as long after each further one, and the longest, in milliseconds. */
const firstWait = 300
const longestWait = 30_000

/** Attempts at a secret, one at a time, each wrong one answered later than the one before. */
export interface Attempts {
  /** What `open` answers. Throws ServiceError `wrong` where that is undefined. */
  at<T>(open: () => Promise<T | undefined>, wrong: ErrorCode): Promise<T>
}

/** Begins to count. `wait` is for tests. */
export function countAttempts(wait: (delay: number) => Promise<unknown> = delay => setTimeout(delay)): Attempts {
  let failures = 0
  let last: Promise<unknown> = Promise.resolve()
  return {
    at(open, wrong) {
      const turn = last.then(async () => {
        const value = await open()
        if (value === undefined) {
          await wait(Math.min(longestWait, firstWait * 2 ** failures++))
          throw new ServiceError(wrong)
        }
        failures = 0
        return value
      })
      last = turn.catch(() => undefined)
      return turn
    },
  }
}
