import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, existsSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Reply, RequestName, ServiceBridge } from '../../core/contract/contract.ts'
import type { SmallDisk } from '../support/small-disk.ts'
import type { Chance } from './damage-kinds.ts'
import { holdDatabase, type WayToHold, waysToHold } from './foreign-hold.ts'
import { now } from './typist.ts'

/** How long another program may take to get hold of the database, in milliseconds. */
const patience = 5000

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
  /** Whether the program ended by itself. */
  hasEnded(): boolean
  /** Kills the program, and starts it again on its port. */
  kill(): Promise<void>
  startAgain(): Promise<void>
}

/** A fault of a running program. */
export interface RunningFault {
  readonly name: string
  /** Whether saving is hindered and the person must be told; else saving must go on untold. */
  readonly isTold: boolean
  /** What 保存失败 must say, where it is not any reason that will do. */
  readonly says?: RegExp
  /** Whether nothing can be saved until it ends. */
  readonly isLasting: boolean
  /** Whether the program needs no `program-faults.ts` for it. */
  readonly isOfDisk: boolean
  /** Brings the fault about; resolves once it is in force. */
  begin(ground: Ground): Promise<FaultUnderWay>
}

/** A fault that is in force. */
export interface FaultUnderWay {
  end(): Promise<void>
  /** The moment since when it is in force, where that is not just now. */
  readonly since?: number
  /** Milliseconds until somebody who asked for what the fault hinders had an answer; absent where the fault hinders saving. */
  readonly answered?: Promise<number>
  /** Whether what the fault hindered works again within so many milliseconds; asked when it is over and the program runs. */
  heals?(within: number): Promise<boolean>
}

/** Makes calls of every thread that touch the drafts answer `error` from now on; resolves with the way to end that. */
async function failCalls({ folder, pid }: Ground, calls: string, error: string): Promise<() => Promise<void>> {
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
}

/** Calls of every thread that touch the drafts fail. */
function failingCalls(name: string, calls: string, error: string): RunningFault {
  return {
    name,
    isTold: true,
    isLasting: true,
    isOfDisk: true,
    begin: async ground => ({ end: await failCalls(ground, calls, error) }),
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
    return { end: async () => rmSync(filler) }
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
    return { end: async () => disk.setReadOnly(false) }
  },
}

/**
 * Another program, which has tried to all the while, takes hold of the database in the moment in which it is closed: a write
 * has failed, and it is opened anew.
 */
const locked: RunningFault = {
  name: 'locked',
  isTold: true,
  says: /正被另一个/,
  isLasting: true,
  isOfDisk: true,
  async begin(ground) {
    const { folder, chance } = ground
    const way = waysToHold[chance(waysToHold.length)] as WayToHold
    const hold = await holdDatabase(join(folder, 'drafts.db'), way)
    try {
      // One write in six, until it has won the race for the moment after one.
      const end = await failCalls(ground, 'pwrite64', 'EIO:when=1+6')
      const isHeld = await Promise.race([hold.held.then(() => true), setTimeout(patience, false)])
      const since = now()
      await end()
      if (!isHeld) throw new Error(`No hold by ${way}`)
      return { since, end: () => hold.letGo(chance(2) === 1) }
    } catch (error) {
      await hold.letGo(true)
      throw error
    }
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
    return {
      async end() {
        clearInterval(timer)
        set(0)
      },
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
      const asked = askWhile(
        () => existsSync(hungerFile),
        () => ask(bridge),
      )
      while (existsSync(hungerFile)) await setTimeout(5)
      return {
        end: async () => rmSync(hungerFile, { force: true }),
        // How fast a thread fills its memory is not the question here.
        ...(!isTold && { answered: asked.then(() => now() - Number(readFileSync(`${hungerFile}.fed`, 'utf8'))) }),
        async heals(within) {
          const deadline = performance.now() + within
          while (!(await ask(bridge)).ok) {
            if (performance.now() > deadline) return false
            await setTimeout(50)
          }
          return true
        },
      }
    },
  }
}

/**
 * Asks without a pause, so that a thread which starts when it is needed is there; resolves with the answer of the request
 * that `holds` no longer held for.
 */
async function askWhile(holds: () => boolean, ask: () => Promise<Reply<RequestName>>): Promise<void> {
  while (holds()) {
    if (!(await ask()).ok) return
    await setTimeout(5)
  }
  await ask()
}

/** A text so long that it is read in a thread of its own. */
const text = Buffer.from(`关于防汛值守的通知\n${'各单位要落到实处。'.repeat(40)}\n`.repeat(200)).toString('base64')

/** Every fault that a running program is put through. */
export const runningFaults: readonly RunningFault[] = [
  failingCalls('EIO on write', 'pwrite64', 'EIO'),
  failingCalls('EIO on sync', 'fdatasync,fsync', 'EIO'),
  diskFull,
  readOnly,
  locked,
  clock,
  hunger('storage-worker', true, bridge => bridge.request('draft.list', { trashed: true })),
  hunger('search-worker', false, bridge => bridge.request('draft.search', { query: '落到', filter: {}, most: 5 })),
  hunger('library-worker', false, bridge => bridge.request('library.search', { query: '落到实处' })),
  hunger('file-worker', false, bridge => bridge.request('file.read', { name: '通知.txt', bytes: text })),
]
