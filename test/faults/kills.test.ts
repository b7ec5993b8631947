import { expect, it } from 'vitest'
import { canTrace } from './disk-log.ts'
import { killAtCalls, killTyping } from './kills.ts'

it('loses no acknowledged key, and of typing 250 ms and what the disk took, when killed at 15 random moments', async () => {
  expect((await killTyping(15)).complaints).toEqual([])
}, 300_000)

it('notices a storage that answers before it has written', async () => {
  expect((await killTyping(6, true)).complaints.length).toBeGreaterThan(0)
}, 300_000)

it('keeps every acknowledged act when killed at a call that writes, syncs, cuts or deletes a file', context => {
  if (!canTrace) return context.skip('strace is missing or may not trace here')
  const { runs, complaints } = killAtCalls(43, 3)
  expect(complaints).toEqual([])
  expect(runs).toBeGreaterThan(6)
}, 300_000)
