import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, existsSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Reply, RequestName, ServiceBridge } from '../../core/contract/contract.ts'
import type { SmallDisk } from '../support/small-disk.ts'
import type { Chance } from './damage-kinds.ts'

/** What a fault may use: the data folder, the disk it lies on, and files that steer the program. */
export interface Ground {
  readonly folder: string
  readonly disk: SmallDisk
  readonly clockFile: string
  readonly hungerFile: string
  readonly chance: Chance
  readonly bridge: ServiceBridge
  /** The process of the program now. */
  pid: number
  /** Kills the program, and starts it again on its port. */
  kill(): Promise<void>
  startAgain(): Promise<void>
}

/** A fault of a running program. */
export interface RunningFault {
  readonly name: string
  /** Whether saving is hindered and the person must be told; else saving must go on untold. */
  readonly isTold: boolean
  /** Whether nothing can be saved until it ends. */
  readonly isLasting: boolean
  /** Whether the program needs no `program-faults.ts` for it. */
  readonly isOfDisk: boolean
  /** Brings the fault about; resolves once it is in force, with the way to end it. */
  begin(ground: Ground): Promise<() => Promise<void>>
}

/** Calls of every thread that touch the drafts answer `error` from now on. */
function failingCalls(name: string, calls: string, error: string): RunningFault {
  return {
    name,
    isTold: true,
    isLasting: true,
    isOfDisk: true,
    async begin({ folder, pid }) {
      const paths = ['', '-wal', '-journal'].flatMap(part => ['-P', join(folder, `drafts.db${part}`)])
      const inject = ['-e', `trace=${calls}`, '-e', `inject=${calls}:error=${error}`]
      const strace = spawn('strace', ['-f', '-p', String(pid), '-o', '/dev/null', ...paths, ...inject], {
        stdio: ['ignore', 'ignore', 'pipe'],
      })
      await attached(strace)
      return async () => {
        const gone = once(strace, 'exit')
        strace.kill('SIGINT')
        await gone
      }
    },
  }
}

/** strace names the process when it has all its threads. */
async function attached(strace: ChildProcess): Promise<void> {
  let said = ''
  await new Promise<void>((resolve, reject) => {
    strace.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said += text
      if (/attached/.test(said)) resolve()
    })
    strace.once('exit', () => reject(new Error(`strace could not attach: ${said}`)))
  })
}

const diskFull: RunningFault = {
  name: 'ENOSPC',
  isTold: true,
  isLasting: true,
  isOfDisk: true,
  async begin({ folder }) {
    const filler = join(folder, '..', 'filler')
    // The program writes meanwhile, so that what is free cannot be known: filled until nothing more goes in.
    const file = openSync(filler, 'w')
    try {
      for (;;) writeSync(file, Buffer.alloc(65_536))
    } catch {
      closeSync(file)
    }
    return async () => rmSync(filler)
  },
}

/** The program is started again on a disk that cannot be written, while the window goes on. */
const readOnly: RunningFault = {
  name: 'read-only',
  isTold: true,
  isLasting: true,
  isOfDisk: true,
  async begin({ disk, kill, startAgain }) {
    await kill()
    disk.setReadOnly(true)
    await startAgain()
    return async () => disk.setReadOnly(false)
  },
}

const tenYears = 10 * 365 * 86_400_000

/** The clock is set to another time, up to ten years off, and again while typing goes on, mostly backwards. */
const clock: RunningFault = {
  name: 'clock',
  isTold: false,
  isLasting: false,
  isOfDisk: false,
  async begin({ clockFile, chance }) {
    const set = (offset: number) => writeFileSync(clockFile, String(offset))
    const offset = [tenYears, -tenYears, 3_600_000, -3_600_000, -1000][chance(5)] as number
    set(offset)
    const timer = setInterval(() => set(offset - chance(86_400_000)), 60)
    return async () => {
      clearInterval(timer)
      set(0)
    }
  },
}

/** A thread has no memory left, and ends; `ask` is a request that needs it. */
function hunger(
  thread: string,
  isTold: boolean,
  ask: (bridge: ServiceBridge) => Promise<Reply<RequestName>>,
): RunningFault {
  return {
    name: `memory of ${thread}`,
    isTold,
    isLasting: false,
    isOfDisk: false,
    async begin({ hungerFile, bridge }) {
      writeFileSync(hungerFile, thread)
      const asked = ask(bridge)
      while (existsSync(hungerFile)) {
        await setTimeout(10)
        if (await Promise.race([asked.then(() => true), setTimeout(500, false)])) void ask(bridge)
      }
      return async () => {
        await asked
        const deadline = performance.now() + 10_000
        while (!(await ask(bridge)).ok) {
          if (performance.now() > deadline) throw new Error(`${thread} does not work again`)
          await setTimeout(100)
        }
      }
    },
  }
}

const text = Buffer.from('关于防汛值守的通知\n各单位要落到实处。\n').toString('base64')

/** Every fault that a running program is put through. */
export const runningFaults: readonly RunningFault[] = [
  failingCalls('EIO on write', 'pwrite64', 'EIO'),
  failingCalls('EIO on sync', 'fdatasync,fsync', 'EIO'),
  diskFull,
  readOnly,
  clock,
  hunger('storage-worker', true, bridge => bridge.request('draft.list', { trashed: true })),
  hunger('search-worker', false, bridge => bridge.request('draft.search', { query: '落到', filter: {}, most: 5 })),
  hunger('library-worker', false, bridge => bridge.request('library.search', { query: '落到实处' })),
  hunger('file-worker', false, bridge => bridge.request('file.read', { name: '通知.txt', bytes: text })),
]
