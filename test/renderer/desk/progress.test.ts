import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Cancelled, withCancel, withProgress } from '../../../renderer/desk/progress.ts'
import { useWindow } from '../../../renderer/desk/window-state.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

const shown = () => useWindow.getState().progress
const after = (milliseconds: number) => new Promise<string>(resolve => setTimeout(resolve, milliseconds, '好'))

it('shows nothing of work that is done within 300 ms', async () => {
  const work = withProgress('正在创建稿件', () => after(200))
  await vi.advanceTimersByTimeAsync(250)
  expect(shown()).toBeNull()
  await expect(work).resolves.toBe('好')
})

it('shows longer work until it is done, without a way to call it off where there is none', async () => {
  const work = withProgress('正在创建稿件', () => after(1000))
  await vi.advanceTimersByTimeAsync(350)
  expect(shown()).toBe('正在创建稿件')
  expect(useWindow.getState().cancelProgress).toBeNull()
  await vi.advanceTimersByTimeAsync(700)
  expect(shown()).toBeNull()
  await work
})

it('calls work off at once and tells it so', async () => {
  let signal: AbortSignal | undefined
  const work = withCancel('正在导出', given => {
    signal = given
    return after(5000)
  })
  const ended = expect(work).rejects.toBeInstanceOf(Cancelled)
  await vi.advanceTimersByTimeAsync(350)
  useWindow.getState().cancelProgress?.()
  await ended
  expect(signal?.aborted).toBe(true)
  expect(shown()).toBeNull()
})

it('goes back to the work that still runs when a later one ends', async () => {
  const first = withCancel('正在导出', () => after(2000))
  await vi.advanceTimersByTimeAsync(310)
  const second = withProgress('正在创建副本', () => after(600))
  await vi.advanceTimersByTimeAsync(400)
  expect([shown(), useWindow.getState().cancelProgress]).toEqual(['正在创建副本', null])
  await vi.advanceTimersByTimeAsync(300)
  expect(shown()).toBe('正在导出')
  expect(useWindow.getState().cancelProgress).not.toBeNull()
  await vi.advanceTimersByTimeAsync(2000)
  await Promise.all([first, second])
})
