import { beforeAll, describe, expect, it } from 'vitest'
import { build } from './built-program.ts'
import { canTrace } from './disk-log.ts'
import { canMount, runFault } from './faults.ts'
import { runningFaults } from './running-faults.ts'

const [eioOnWrite, eioOnSync, diskFull, readOnly, clock] = runningFaults

beforeAll(build, 300_000)

describe.skipIf(!canTrace || !canMount())('the built program (needs strace and the right to mount)', () => {
  it.each([eioOnWrite, eioOnSync, diskFull, readOnly, clock])(
    'loses nothing, tells within a second where saving fails, and heals by itself: $name',
    async fault => {
      const runs = await runFault(fault as never, 2)
      expect(runs.complaints).toEqual([])
    },
    120_000,
  )

  it('would not pass with failures hidden or a clock that is trusted', async () => {
    expect((await runFault(eioOnSync as never, 1, 'hides-failures')).complaints).not.toEqual([])
    expect((await runFault(clock as never, 2, 'trusts-the-clock')).complaints).not.toEqual([])
  }, 120_000)
})
