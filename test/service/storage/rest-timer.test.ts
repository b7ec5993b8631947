import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { longestBusy, quiet, RestTimer } from '../../../electron/service/storage/rest-timer.ts'

let rests: number[]
let next: number | null
let timer: RestTimer

beforeEach(() => {
  vi.useFakeTimers()
  rests = []
  next = null
  const start = performance.now()
  timer = new RestTimer(() => {
    rests.push(performance.now() - start)
    return next
  })
})

afterEach(() => {
  vi.useRealTimers()
})

it('works in the first pause, not amid requests that come one after another', () => {
  for (let time = 0; time < 1000; time += 100) {
    timer.asked()
    vi.advanceTimersByTime(100)
  }
  expect(rests).toEqual([])
  vi.advanceTimersByTime(quiet)
  expect(rests).toEqual([900 + quiet])
})

it('does not put work off for ever where somebody writes without a pause', () => {
  for (let time = 0; time < 3 * longestBusy; time += 100) {
    timer.asked()
    vi.advanceTimersByTime(100)
  }
  expect(rests[0]).toBe(quiet + longestBusy)
  expect(rests.length).toBe(2)
})

it('comes again when there is more, and no more after its end', () => {
  next = 1000
  timer.asked()
  vi.advanceTimersByTime(quiet + 1000)
  expect(rests).toEqual([quiet, quiet + 1000])
  timer.end()
  timer.asked()
  vi.advanceTimersByTime(10_000)
  expect(rests).toHaveLength(2)
})
