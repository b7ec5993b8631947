import type { LibraryStats } from '../../../core/contract/contract.ts'

/** While many files come in, a window that hears of a change looks its whole draft up again: at most so often, in milliseconds. */
const pace = 4000

/** Tells of changes: at once of the last one, together of those after which more are known to come. */
export function changeNews(tell: (stats: LibraryStats) => void): { tell(stats: LibraryStats, isLast: boolean): void } {
  let last = Number.NEGATIVE_INFINITY
  let latest: LibraryStats | undefined
  let timer: NodeJS.Timeout | undefined
  const send = () => {
    clearTimeout(timer)
    timer = undefined
    if (!latest) return
    last = performance.now()
    tell(latest)
    latest = undefined
  }
  return {
    tell(stats, isLast) {
      latest = stats
      if (isLast) return send()
      if (timer) return
      const wait = last + pace - performance.now()
      if (wait <= 0) send()
      else timer = setTimeout(send, wait).unref()
    },
  }
}
