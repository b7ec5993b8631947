import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { inParts } from '../../../renderer/desk/in-parts.ts'
import { Cancelled } from '../../../renderer/desk/progress.ts'
import { useWindow } from '../../../renderer/desk/window-state.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

const items = Array.from({ length: 25 }, (_, number) => number)

/** Takes 200 ms a part and notes what it was given. */
function slowly() {
  const parts: (readonly number[])[] = []
  const act = async (part: readonly number[]) => {
    await new Promise(resolve => setTimeout(resolve, 200))
    parts.push(part)
  }
  return { parts, act }
}

it('does few in one request, without a way to call it off', async () => {
  const { parts, act } = slowly()
  const work = inParts('正在整理稿件', items, act, 25)
  await vi.advanceTimersByTimeAsync(200)
  expect(await work).toEqual({ done: items, ended: null })
  expect(parts).toEqual([items])
})

it('does many part by part and tells how far it has come', async () => {
  const { parts, act } = slowly()
  const work = inParts('正在整理稿件', items, act, 10)
  await vi.advanceTimersByTimeAsync(450)
  expect(useWindow.getState().progress).toBe('正在整理稿件 20／25')
  await vi.advanceTimersByTimeAsync(200)
  expect(await work).toEqual({ done: items, ended: null })
  expect(parts.map(part => part.length)).toEqual([10, 10, 5])
})

it('stops after the part under way when it is called off, and tells what was done', async () => {
  const { parts, act } = slowly()
  const work = inParts('正在整理稿件', items, act, 10)
  await vi.advanceTimersByTimeAsync(350)
  useWindow.getState().cancelProgress?.()
  await vi.advanceTimersByTimeAsync(1000)
  const { done, ended } = await work
  expect(done).toEqual(items.slice(0, 20))
  expect(ended).toBeInstanceOf(Cancelled)
  expect(parts).toHaveLength(2)
})

it('tells what was done before a part failed', async () => {
  const failure = new Error('磁盘已满')
  const act = (part: readonly number[]) => (part[0] === 0 ? Promise.resolve() : Promise.reject(failure))
  expect(await inParts('正在整理稿件', items, act, 10)).toEqual({ done: items.slice(0, 10), ended: failure })
})
