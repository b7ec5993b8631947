import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { BackgroundWork } from '../../../electron/service/library/background-work.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('tells of a manifest that cannot be read, and does not fail the request that woke it', () => {
  const failure = new Error('disk I/O error')
  const fail = (): never => {
    throw failure
  }
  const told: unknown[] = []
  const workload = {
    work: fail,
    get isCrowded() {
      return fail()
    },
  }
  const background = new BackgroundWork(
    workload,
    () => undefined,
    error => told.push(error),
  )
  expect(() => background.wake()).not.toThrow()
  vi.advanceTimersByTime(1000)
  expect(told).toEqual([failure])
  vi.advanceTimersByTime(60_000)
  expect(told).toEqual([failure, failure])
  background.stop()
})

it('waits until requests pause, and does every piece of work that there is', () => {
  let left = 3
  let done = 0
  let idle = 0
  const workload = {
    isCrowded: false,
    *piece() {
      yield undefined
    },
    work() {
      return left-- > 0 ? this.piece() : undefined
    },
  }
  const background = new BackgroundWork(
    workload,
    () => done++,
    () => idle++,
  )
  background.wake()
  vi.advanceTimersByTime(90)
  background.wake()
  vi.advanceTimersByTime(90)
  expect([done, idle]).toEqual([0, 0])
  vi.advanceTimersByTime(1000)
  expect([done, idle]).toEqual([3, 1])
})
