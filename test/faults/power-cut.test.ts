import { expect, it } from 'vitest'
import { canTrace } from './disk-log.ts'
import { cutPower } from './power-cut.ts'

it('keeps every acknowledged act through 200 power cuts', context => {
  if (!canTrace) return context.skip('strace is missing or may not trace here')
  expect(cutPower(200)).toEqual({ fates: { kept: 200, lost: 0, corrupt: 0 }, complaints: [] })
}, 300_000)

it('notices commits that are not synced', context => {
  if (!canTrace) return context.skip('strace is missing or may not trace here')
  expect(cutPower(100, true).fates.lost).toBeGreaterThan(10)
}, 300_000)
