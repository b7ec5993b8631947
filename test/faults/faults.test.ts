import { beforeAll, describe, expect, it } from 'vitest'
import { build } from './built-program.ts'
import { canTrace } from './disk-log.ts'
import { canMount, runFault } from './faults.ts'
import { canHold } from './foreign-hold.ts'
import { runningFaults } from './running-faults.ts'

const [, eioOnSync, , , locked, clock, storageMemory] = runningFaults

beforeAll(build, 300_000)

describe.skipIf(!canTrace || !canMount() || !canHold)(
  'the built program (needs strace, python3 and the right to mount)',
  () => {
    it.each(runningFaults)(
      'loses nothing, tells within a second where saving fails, and heals by itself: $name',
      async fault => {
        expect((await runFault(fault, 2)).complaints).toEqual([])
      },
      120_000,
    )

    it('would not pass with failures hidden, a clock that is trusted or threads that take the program with them', async () => {
      expect((await runFault(eioOnSync as never, 1, 'hides-failures')).complaints).not.toEqual([])
      expect((await runFault(locked as never, 1, 'hides-failures')).complaints).not.toEqual([])
      expect((await runFault(clock as never, 2, 'trusts-the-clock')).complaints).not.toEqual([])
      expect((await runFault(storageMemory as never, 1, 'dies-with-threads')).complaints).not.toEqual([])
    }, 120_000)
  },
)
