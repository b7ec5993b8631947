// Kills a writing session with SIGKILL and starts on what is left. `node test/faults/kills.ts [COUNT]` kills a typing window
// with its storage at 1,000 random moments; `--calls` kills the scripted session at every write, sync, cut and deletion of a
// file by strace instead. `--planted` answers appends before they are performed. Ends with 1 where an acknowledged edit is
// lost, a database does not open, or more typing is lost than allowed.
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { steadyFlags } from '../../build/steady-node.mjs'
import { blockText } from '../../core/document/draft.ts'
import { createReopeningStore } from '../../electron/service/storage/reopening-store.ts'
import { watchDisk } from '../e2e/support/watch-disk.ts'
import { fateOf, sessionStates } from './session-states.ts'

/** What many kills came to. */
export interface Kills {
  readonly runs: number
  /** The most typing lost by one kill, in milliseconds before it, and the most beyond what a busy disk accounts for. */
  readonly mostLost: number
  readonly complaints: readonly string[]
}

/** How much typing may be lost, in milliseconds before the kill. */
const allowed = 250

const planted = ['--import', join(import.meta.dirname, 'planted-early-answer.ts')]
const program = (name: string) => join(import.meta.dirname, name)

/** Kills a typing window with its storage at random moments, again and again on one folder. */
export async function killTyping(count: number, isPlanted = false): Promise<Kills> {
  const folder = mkdtempSync(join(tmpdir(), 'jianwen-kills-'))
  const complaints: string[] = []
  let mostLost = 0
  try {
    for (let run = 0; run < count; run++) {
      const { keys, saved, killedAt, stall } = await typeAndKill(folder, Math.random() * 900, isPlanted)
      const stored = storedKeys(folder)
      if (stored === null) complaints.push(`${run}: does not open as it was left`)
      else if (stored < saved) complaints.push(`${run}: ${saved - stored} acknowledged keys are lost`)
      const first = stored === null ? undefined : keys.get(stored + 1)
      const lost = first === undefined ? 0 : killedAt - first
      mostLost = Math.max(mostLost, lost)
      // A key waits for the save before it and for its own; what a busy machine adds to both is not the program's.
      if (lost > allowed + 2 * stall)
        complaints.push(`${run}: ${Math.round(lost)} ms are lost, the disk took ${Math.round(stall)}`)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return { runs: count, mostLost: Math.round(mostLost), complaints }
}

async function typeAndKill(folder: string, milliseconds: number, isPlanted: boolean) {
  const flags = [...steadyFlags, ...(isPlanted ? planted : [])]
  const child = spawn(process.execPath, [...flags, program('typing-session.ts'), folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let printed = ''
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    printed += chunk
  })
  await once(child.stdout, 'data')
  const stopWatching = watchDisk(folder)
  await setTimeout(milliseconds)
  const killedAt = performance.timeOrigin + performance.now()
  child.kill('SIGKILL')
  await once(child, 'close')
  const stall = await stopWatching()
  const lines = printed
    .slice(0, printed.lastIndexOf('\n'))
    .split('\n')
    .map(line => line.split(' '))
  const keys = new Map(lines.filter(([kind]) => kind === 'key').map(([, number, at]) => [Number(number), Number(at)]))
  const saved = Math.max(0, ...lines.filter(([kind]) => kind === 'saved').map(([, number]) => Number(number)))
  return { keys, saved, killedAt, stall }
}

/** How many keys the draft holds; null where something had to be recovered or the draft does not open. */
function storedKeys(folder: string): number | null {
  let isRecovered = false
  const store = createReopeningStore(join(folder, 'drafts.db'), () => {
    isRecovered = true
  })
  try {
    const { content, notice } = store.run(open => open.open('a'))
    return isRecovered || notice !== null ? null : content.blocks.slice(1).map(blockText).join('').length
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
  return { runs, mostLost: 0, complaints }
}

if (import.meta.main) {
  const isPlanted = process.argv.includes('--planted')
  const count = Number(process.argv.find(argument => /^\d+$/.test(argument)) ?? 1000)
  const { runs, mostLost, complaints } = process.argv.includes('--calls')
    ? killAtCalls(1, Number.POSITIVE_INFINITY, isPlanted)
    : await killTyping(count, isPlanted)
  for (const complaint of complaints) console.log(`✗ ${complaint}`)
  console.log(
    `${complaints.length === 0 ? '✓' : '✗'} 杀死 ${runs} 次：${complaints.length} 次有失，最多丢失 ${mostLost} 毫秒的输入`,
  )
  process.exitCode = complaints.length === 0 ? 0 : 1
}
