import { ServiceError } from '../../core/contract/errors.ts'

/** Takes what was made of drafts that were deleted for good out of the data folder. */
export interface TraceForgetting {
  /**
   * Forgets drafts that are deleted already. Throws ServiceError `traces-left` where something of them stays for now; it is
   * then tried again until it succeeds.
   */
  forget(ids: readonly string[]): Promise<void>
  /** Ends the trying. What is left is found by the next start, which compares the index with the drafts. */
  close(): void
}

/** How long after a failure the next trial comes, in milliseconds. */
const usualDelay = 20_000

/**
 * Runs every one of `steps`, each of which may be run for the same draft again. `onFailure` is told of what a later trial
 * ran into.
 */
export function forgetTraces(
  steps: readonly ((ids: readonly string[]) => unknown)[],
  onFailure: (error: unknown) => void,
  delay = usualDelay,
): TraceForgetting {
  const left = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  let isClosed = false

  const run = async () => {
    const ids = [...left]
    const failures: unknown[] = []
    for (const step of steps) {
      try {
        await step(ids)
      } catch (error) {
        failures.push(error)
      }
    }
    if (failures.length > 0) throw new ServiceError('traces-left', '', { cause: failures[0] })
    for (const id of ids) left.delete(id)
  }
  const later = () => {
    clearTimeout(timer)
    if (isClosed) return
    timer = setTimeout(() => {
      run().catch(error => {
        onFailure(error)
        later()
      })
    }, delay)
    timer.unref()
  }

  return {
    async forget(ids) {
      for (const id of ids) left.add(id)
      try {
        await run()
        clearTimeout(timer)
      } catch (error) {
        later()
        throw error
      }
    },
    close() {
      isClosed = true
      clearTimeout(timer)
    },
  }
}
