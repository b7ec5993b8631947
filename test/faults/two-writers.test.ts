import { expect, it } from 'vitest'
import { planted, twoWriters } from './two-writers.ts'

it('lets one of two programs have a folder at a time, and loses nothing of either, killed as they are', async () => {
  const { acknowledged, refused, complaints } = await twoWriters(3)
  expect(complaints).toEqual([])
  expect(acknowledged).toBeGreaterThan(0)
  expect(refused).toBeGreaterThan(0)
}, 300_000)

it('notices programs that take no lock', async () => {
  const { complaints } = await twoWriters(2, ['--import', planted])
  expect(complaints).not.toEqual([])
}, 300_000)
