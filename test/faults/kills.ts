// Kills a writing session with SIGKILL and starts on what is left. `node test/faults/kills.ts [COUNT]` kills the built
// program at 1,000 random moments while a window types into it; `--calls` kills the scripted session at every write, sync, cut and deletion of a
// file by strace instead. `--planted` answers appends before they are performed. Ends with 1 where an acknowledged edit is
// lost, a database does not open, or more typing is lost than allowed.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { steadyFlags } from '../../build/steady-node.mjs'
import { createReopeningStore } from '../../electron/service/storage/reopening-store.ts'
import { watchDisk } from '../e2e/support/watch-disk.ts'
import { build, openWindow, startProgram, withModule } from './built-program.ts'
import { fateOf, sessionStates } from './session-states.ts'
import { now, Typist, typedKeys } from './typist.ts'

/** What many kills came to. */
export interface Kills {
  readonly runs: number
  /** What typing each kill lost, in milliseconds before it, sorted. */
  readonly losses: readonly number[]
  readonly complaints: readonly string[]
}

/** How much typing may be lost, in milliseconds before the kill. */
const allowed = 250

const planted = ['--import', join(import.meta.dirname, 'planted-early-answer.ts')]
const program = (name: string) => join(import.meta.dirname, name)

/** Kills the built program at random moments while a window types into it, again and again on one folder. */
export async function killTyping(count: number, isPlanted = false): Promise<Kills> {
  await build()
  const folder = mkdtempSync(join(tmpdir(), 'jianwen-kills-'))
  const complaints: string[] = []
  const losses: number[] = []
  try {
    for (let run = 0; run < count; run++) {
      const id = `draft-${run}`
      const { typist, killedAt, stall } = await typeAndKill(folder, id, Math.random() * 900, isPlanted)
      const stored = storedKeys(folder, id)
      if (stored === null) complaints.push(`${run}: does not open as it was left`)
      else if (stored < typist.savedKeys)
        complaints.push(`${run}: ${typist.savedKeys - stored} acknowledged keys are lost`)
      const first = stored === null ? undefined : typist.keys[stored]
      const lost = first === undefined ? 0 : Math.max(0, killedAt - first)
      losses.push(lost)
      // A key waits for the save before it and for its own; what a busy machine adds to both is not the program's.
      if (lost > allowed + 2 * stall)
        complaints.push(`${run}: ${Math.round(lost)} ms are lost, the disk took ${Math.round(stall)}`)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return { runs: count, losses: losses.toSorted((one, other) => one - other), complaints }
}

async function typeAndKill(folder: string, id: string, milliseconds: number, isPlanted: boolean) {
  const plant = { flags: withModule('planted.ts'), env: { PLANTED: 'answers-early' } }
  const program = await startProgram(folder, isPlanted ? plant : {})
  const window = await openWindow(program)
  const typist = await Typist.begin(window.bridge, id)
  const stopWatching = watchDisk(folder)
  typist.type()
  await setTimeout(100 + milliseconds)
  // What this process is told from here on was acknowledged before the kill: it is still on its way.
  typist.rest()
  const killedAt = now()
  await program.kill()
  const stall = await stopWatching()
  typist.autosave.stop()
  window.close()
  return { typist, killedAt, stall }
}

/** How many keys a draft holds; null where something had to be recovered or the draft does not open. */
function storedKeys(folder: string, id: string): number | null {
  let isRecovered = false
  const store = createReopeningStore(join(folder, 'drafts.db'), () => {
    isRecovered = true
  })
  try {
    const { content, notice } = store.run(open => open.open(id))
    return isRecovered || notice !== null ? null : typedKeys(content)
  } catch {
    return null
  } finally {
    store.close()
  }
}

const calls = ['pwrite64', 'fdatasync', 'fsync', 'ftruncate', 'unlink'] as const
const parts = ['', '-wal', '-journal', '.acknowledged', '.kept', '.lock']

/**
 * Kills the scripted session at its n-th call of each kind on the files of the database: at every `stride`-th up to the
 * last, at most `most` of a kind.
 */
export function killAtCalls(stride: number, most: number, isPlanted = false): Kills {
  const states = sessionStates()
  const complaints: string[] = []
  let runs = 0
  for (const call of calls) {
    for (let step = 0; step < most; step++) {
      const number = 1 + step * stride
      const folder = mkdtempSync(join(tmpdir(), 'jianwen-call-'))
      const paths = parts.flatMap(part => ['-P', join(folder, `drafts.db${part}`)])
      const inject = ['-e', `trace=${call}`, '-e', `inject=${call}:signal=SIGKILL:when=${number}`]
      const node = [process.execPath, ...steadyFlags, ...(isPlanted ? planted : []), program('scripted-session.ts')]
      const trace = ['-f', '-qq', '-o', '/dev/null', ...paths, ...inject]
      const { stdout } = spawnSync('strace', [...trace, ...node, folder], { encoding: 'utf8' })
      const isOver = stdout.includes('end\n')
      const acknowledged = Math.max(0, ...[...stdout.matchAll(/^ack (\d+)$/gm)].map(([, text]) => Number(text)))
      const { fate, why } = fateOf(folder, states, acknowledged)
      rmSync(folder, { recursive: true, force: true })
      if (isOver) break
      runs++
      if (fate !== 'kept') complaints.push(`${call} ${number}: ${fate}, ${why}`)
    }
  }
  return { runs, losses: [], complaints }
}

if (import.meta.main) {
  const isPlanted = process.argv.includes('--planted')
  const count = Number(process.argv.find(argument => /^\d+$/.test(argument)) ?? 1000)
  const { runs, losses, complaints } = process.argv.includes('--calls')
    ? killAtCalls(1, Number.POSITIVE_INFINITY, isPlanted)
    : await killTyping(count, isPlanted)
  for (const complaint of complaints) console.log(`✗ ${complaint}`)
  const at = (part: number) => Math.round(losses[Math.floor((losses.length - 1) * part)] ?? 0)
  const over = losses.filter(lost => lost > allowed).length
  const typing =
    losses.length > 0
      ? `，丢失的输入 p50 ${at(0.5)}、p99 ${at(0.99)}、最多 ${at(1)} 毫秒，${over} 次超过 ${allowed}`
      : ''
  console.log(`${complaints.length === 0 ? '✓' : '✗'} 杀死 ${runs} 次：${complaints.length} 次有失${typing}`)
  process.exitCode = complaints.length === 0 ? 0 : 1
}
