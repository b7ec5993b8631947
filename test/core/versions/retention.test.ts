import { expect, it } from 'vitest'
import { thinnedVersions, trashDaysLeft } from '../../../core/versions/retention.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const now = Date.UTC(2026, 5, 1, 4)

const version = (number: number, age: number, name: string | null = null, cause: 'auto' | 'export' = 'auto') => ({
  number,
  at: now - age,
  cause,
  name,
})

const newest = [version(97, 2000), version(98, 1000), version(99, 0)]

const thinned = (...versions: readonly ReturnType<typeof version>[]) => [
  ...thinnedVersions([...versions, ...newest], now, 8 * hour),
]

it('keeps the last version of each minute for a day', () => {
  expect(thinned(version(1, hour + 20_000), version(2, hour + 10_000), version(3, hour - minute))).toEqual([1])
})

it('keeps the last version of each hour for a week', () => {
  expect(
    thinned(version(1, 2 * day + 40 * minute), version(2, 2 * day + 20 * minute), version(3, 2 * day - hour)),
  ).toEqual([1])
})

it('keeps the last version of each day, by local time, for ninety days', () => {
  const midnight = 12 * hour
  expect(
    thinned(
      version(1, 20 * day + midnight + hour),
      version(2, 20 * day + midnight + minute),
      version(3, 20 * day + midnight - minute),
    ),
  ).toEqual([1])
})

it('lets go of versions older than ninety days, but never of a named one', () => {
  expect(thinned(version(1, 91 * day), version(2, 91 * day, '送审稿'), version(3, 200 * day, null, 'export'))).toEqual([
    3, 1,
  ])
})

it('keeps versions made before an export besides those of the hour', () => {
  expect(thinned(version(1, 2 * day + 20_000, null, 'export'), version(2, 2 * day + 10_000))).toEqual([])
})

it('never touches the three newest, however old', () => {
  const old = [version(1, 500 * day), version(2, 400 * day), version(3, 300 * day), version(4, 200 * day)]
  expect([...thinnedVersions(old, now, 0)]).toEqual([1])
})

it('counts the days that a draft has left in the trash', () => {
  expect(trashDaysLeft(now, now)).toBe(30)
  expect(trashDaysLeft(now - 29.5 * day, now)).toBe(1)
  expect(trashDaysLeft(now - 31 * day, now)).toBe(0)
  expect(trashDaysLeft(now + day, now)).toBe(30)
})
