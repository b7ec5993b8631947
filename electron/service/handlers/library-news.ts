import type { LibraryStats } from '../../../core/contract/contract.ts'

/** While many files come in, a window that hears of a change looks its whole draft up again: at most so often, in milliseconds. */
const pace = 4000

/** Tells of changes at once where there was none for a while, else together, the last one always. */
export function changeNews(tell: (stats: LibraryStats) => void): { tell(stats: LibraryStats): void } {
  let last = Number.NEGATIVE_INFINITY
  let latest: LibraryStats | undefined
  let timer: NodeJS.Timeout | undefined
  const send = () => {
    timer = undefined
    if (!latest) return
    last = performance.now()
    tell(latest)
    latest = undefined
  }
  return {
    tell(stats) {
      latest = stats
      if (timer) return
      const wait = last + pace - performance.now()
      if (wait <= 0) send()
      else timer = setTimeout(send, wait).unref()
    },
  }
}
