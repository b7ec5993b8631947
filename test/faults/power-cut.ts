// Logs the system calls of the scripted session and cuts the power at random moments of the log: of what was not synced each
// write is lost, torn or there. The product starts on every such disk. `node test/faults/power-cut.ts [COUNT]` takes 20,000
// and ends with 1 where an acknowledged act is lost or a database is corrupt; `--planted` runs with synchronous=NORMAL, and
// must end with 1.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CrashDisk } from './crash-disk.ts'
import { chanceFrom } from './damage-kinds.ts'
import { logSession } from './disk-log.ts'
import { type Fate, fateOf, sessionStates } from './session-states.ts'

/** What many power cuts came to. */
export interface PowerCuts {
  readonly fates: Record<Fate, number>
  /** The first few that went wrong. */
  readonly complaints: readonly string[]
}

const program = join(import.meta.dirname, 'scripted-session.ts')
const planted = join(import.meta.dirname, 'planted-normal.ts')

/** Cuts the power `count` times, `isPlanted` with commits that are not synced. */
export function cutPower(count: number, isPlanted = false, seed = 1): PowerCuts {
  const events = logSession(program, isPlanted ? ['--import', planted] : [])
  const states = sessionStates()
  const chance = chanceFrom(seed)
  const moments = Array.from({ length: count }, () => chance(events.length)).toSorted((one, other) => one - other)
  const folder = mkdtempSync(join(tmpdir(), 'jianwen-power-'))
  const fates = { kept: 0, lost: 0, corrupt: 0 }
  const complaints: string[] = []
  const disk = new CrashDisk()
  let next = 0
  let acknowledged = 0
  try {
    for (const [index, event] of events.entries()) {
      disk.apply(event)
      if (event.kind === 'ack') acknowledged = event.number
      for (; moments[next] === index; next++) {
        const data = join(folder, String(next))
        write(data, disk.afterPowerCut(chance))
        const { fate, why } = fateOf(data, states, acknowledged)
        rmSync(data, { recursive: true, force: true })
        fates[fate]++
        if (fate !== 'kept' && complaints.length < 20) complaints.push(`${fate} at call ${index}: ${why}`)
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return { fates, complaints }
}

function write(folder: string, files: ReadonlyMap<string, Buffer>): void {
  mkdirSync(folder)
  for (const [name, bytes] of files) {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), bytes)
  }
}

if (import.meta.main) {
  const count = Number(process.argv.find(argument => /^\d+$/.test(argument)) ?? 20_000)
  const { fates, complaints } = cutPower(count, process.argv.includes('--planted'))
  for (const complaint of complaints) console.log(`✗ ${complaint}`)
  const { kept, lost, corrupt } = fates
  console.log(`${lost + corrupt === 0 ? '✓' : '✗'} 断电 ${count} 次：完好 ${kept}，丢失 ${lost}，损坏 ${corrupt}`)
  process.exitCode = lost + corrupt === 0 ? 0 : 1
}
