import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ServiceError } from '../../core/contract/errors.ts'
import { forgetTraces } from '../../electron/service/forget-traces.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const delay = 1000

/** A step that fails as often as is said, and what it was asked for each time. */
function failing(times: number) {
  const asked: (readonly string[])[] = []
  const step = (ids: readonly string[]) => {
    asked.push([...ids])
    if (asked.length <= times) throw new ServiceError('read-only')
  }
  return { asked, step }
}

it('tells that traces are left, runs the other steps all the same, and tries again until it succeeds', async () => {
  const index = failing(2)
  const report = failing(0)
  const failures: unknown[] = []
  const traces = forgetTraces([index.step, report.step], error => failures.push(error), delay)
  await expect(traces.forget(['a'])).rejects.toMatchObject({ code: 'traces-left' })
  expect(report.asked).toEqual([['a']])
  await vi.advanceTimersByTimeAsync(delay)
  expect(failures).toHaveLength(1)
  await vi.advanceTimersByTimeAsync(delay)
  expect(index.asked).toEqual([['a'], ['a'], ['a']])
  await vi.advanceTimersByTimeAsync(10 * delay)
  expect(index.asked).toHaveLength(3)
  expect(failures).toHaveLength(1)
})

it('takes what was left along with the next drafts', async () => {
  const { asked, step } = failing(1)
  const traces = forgetTraces([step], () => undefined, delay)
  await expect(traces.forget(['a'])).rejects.toThrow()
  await traces.forget(['b'])
  expect(asked).toEqual([['a'], ['a', 'b']])
  await vi.advanceTimersByTimeAsync(10 * delay)
  expect(asked).toHaveLength(2)
})

it('tries no more once it is closed', async () => {
  const { asked, step } = failing(5)
  const traces = forgetTraces([step], () => undefined, delay)
  await expect(traces.forget(['a'])).rejects.toThrow()
  traces.close()
  await vi.advanceTimersByTimeAsync(10 * delay)
  expect(asked).toHaveLength(1)
})
