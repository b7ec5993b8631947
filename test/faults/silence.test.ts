import { expect, it } from 'vitest'
import { canTrap, runInTrap } from './silence.ts'

it.skipIf(!canTrap())(
  'sends no packet at all, loopback included (no network namespace here: skipped)',
  async () => {
    const { packets, planted, suitePassed } = await runInTrap(['test/e2e/desktop.test.ts'], true)
    expect(suitePassed).toBe(true)
    expect(packets).toEqual([])
    // The trap that found nothing above catches what a program on line would send.
    expect(planted).toBeGreaterThan(0)
  },
  180_000,
)

it.skipIf(!canTrap())(
  'sends no packet though a script of the page tries WebRTC and hints (no network namespace here: skipped)',
  async () => {
    const { packets, planted, suitePassed } = await runInTrap(['test/e2e/page-silence.test.ts'], false)
    expect(suitePassed).toBe(true)
    expect(packets).toEqual([])
    expect(planted).toBeGreaterThan(0)
  },
  180_000,
)
