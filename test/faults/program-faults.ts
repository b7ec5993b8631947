// Loaded into the program and each of its threads by `--import`: lets a fault script set the program's clock, and exhaust the
// memory of one of its threads, while it runs. CLOCK_FILE holds the milliseconds that the clock is off; a thread whose program
// HUNGER_FILE names takes that file away and fills its memory, noting in a file beside it when it last had some. Threads that
// are given nothing of the program's surroundings are given this.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { basename } from 'node:path'
import workerThreads, { isMainThread, type WorkerOptions } from 'node:worker_threads'

const { CLOCK_FILE: clockFile, HUNGER_FILE: hungerFile } = process.env

if (clockFile) {
  const RealDate = Date
  const realNow = Date.now
  const offset = () => Number(readFileSync(clockFile, 'utf8'))
  class ShiftedDate extends RealDate {
    constructor(...args: readonly unknown[]) {
      if (args.length === 0) super(ShiftedDate.now())
      else super(...(args as [number]))
    }
    static override now(): number {
      return realNow() + offset()
    }
  }
  globalThis.Date = ShiftedDate as DateConstructor
}

if (hungerFile && !isMainThread) {
  const thread = basename(process.argv[1] ?? '').replace(/\.\w+$/, '')
  const look = () => {
    if (!existsSync(hungerFile) || readFileSync(hungerFile, 'utf8') !== thread) return
    rmSync(hungerFile)
    const hoard: unknown[] = []
    for (;;) {
      hoard.push(new Array(1_000_000).fill(Math.random()))
      writeFileSync(`${hungerFile}.fed`, String(performance.timeOrigin + performance.now()))
    }
  }
  look()
  setInterval(look, 20).unref()
}

if (hungerFile && isMainThread) {
  const { Worker } = workerThreads
  const load = ['--import', import.meta.filename]
  workerThreads.Worker = class extends Worker {
    constructor(module: string | URL, options: WorkerOptions = {}) {
      super(module, options.env ? { ...options, env: { HUNGER_FILE: hungerFile }, execArgv: load } : options)
    }
  }
  syncBuiltinESMExports()
}
