import { percentile } from '../percentile.ts'

/** Milliseconds of each call. */
export function times<T>(inputs: readonly T[], work: (input: T) => unknown): readonly number[] {
  return inputs.map(input => {
    const start = performance.now()
    work(input)
    return performance.now() - start
  })
}

/** Median, 95th and 99th percentile in words. */
export function spread(values: readonly number[]): string {
  const [half, most, nearly] = [0.5, 0.95, 0.99].map(share => percentile(values, share).toFixed(2))
  return `p50 ${half} ms, p95 ${most} ms, p99 ${nearly} ms`
}

/** How often the larger goes into the smaller, at the median and the 95th percentile. */
export function ratios(slower: readonly number[], faster: readonly number[]): string {
  const [half, most] = [0.5, 0.95].map(share => (percentile(slower, share) / percentile(faster, share)).toFixed(0))
  return `${half} times at p50, ${most} times at p95`
}

/** Milliseconds that some work takes, and what it gives. */
export function timed<T>(work: () => T): readonly [T, number] {
  const start = performance.now()
  const value = work()
  return [value, performance.now() - start]
}
