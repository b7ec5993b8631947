import { expect, it } from 'vitest'
import { remainingText } from '../../../core/text/remaining.ts'
import { ImportPace } from '../../../renderer/desk/import-pace.ts'

it('says nothing in the first two seconds', () => {
  const pace = new ImportPace(0)
  expect(pace.note(100, 1000, 1900)).toEqual({ rate: null, seconds: null })
  expect(pace.note(110, 1000, 2100).seconds).not.toBeNull()
})

it('counts down steadily at an even rate', () => {
  const pace = new ImportPace(0)
  const left: number[] = []
  for (let second = 3; second <= 40; second++) left.push(pace.note(second * 10, 500, second * 1000).seconds as number)
  left.forEach((seconds, index) => {
    expect(Math.abs(seconds - (50 - (index + 3)))).toBeLessThan(3)
    if (index > 0) expect(seconds).toBeLessThanOrEqual(left[index - 1] as number)
  })
})

it('follows a lasting change of the rate', () => {
  const pace = new ImportPace(0)
  let done = 0
  for (let second = 1; second <= 10; second++) pace.note((done += 100), 10_000, second * 1000)
  let seconds = 0
  for (let second = 11; second <= 60; second++)
    seconds = pace.note((done += 20), 10_000, second * 1000).seconds as number
  expect(seconds).toBeGreaterThan(((10_000 - done) / 20) * 0.75)
})

it.each([
  [3, '马上完成'],
  [34, '约还需 40 秒'],
  [110, '约还需 2 分钟'],
  [7000, '约还需 2 小时'],
])('reads %d seconds as %s', (seconds, text) => {
  expect(remainingText(seconds)).toBe(text)
})
