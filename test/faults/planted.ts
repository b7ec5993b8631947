// Loaded into the program and each of its threads by `--import`, it plants the bug that PLANTED names, so that a fault script
// can show that it would notice it. Nothing of the product knows of it.
import { join } from 'node:path'
import { isMainThread, parentPort, threadName } from 'node:worker_threads'
import Database from 'better-sqlite3'

interface AppendRequest {
  readonly id: number
  readonly operation: string
  readonly args: readonly [{ readonly seq: number; readonly edits: readonly unknown[] }]
}

const bug = process.env.PLANTED
const isStorage = threadName === 'storage'
const value = ({ args: [{ seq, edits }] }: AppendRequest) => ({ seq: seq + edits.length, savedAt: 0 })

/** Lets `change` see every request to the storage before the storage does; what it returns goes there. */
function interceptRequests(change: (request: AppendRequest, pass: (request: AppendRequest) => void) => void): void {
  const port = parentPort
  if (!port) return
  const on = port.on.bind(port)
  port.on = ((event: string, listener: (request: AppendRequest) => void) =>
    on(event as 'message', event === 'message' ? request => change(request, listener) : listener)) as typeof port.on
}

const bugs: Readonly<Record<string, () => void>> = {
  /** Appends are answered before they are performed. */
  'answers-early'() {
    if (isStorage)
      interceptRequests((request, pass) => {
        if (request.operation !== 'append') return pass(request)
        parentPort?.postMessage({ id: request.id, value: value(request) })
        setTimeout(pass, 400, request)
      })
  },
  /** Appends are answered and never performed. */
  'drops-appends'() {
    if (isStorage)
      interceptRequests((request, pass) => {
        if (request.operation === 'append') parentPort?.postMessage({ id: request.id, value: value(request) })
        else pass(request)
      })
  },
  /** An append that fails is answered as if it had not. */
  'hides-failures'() {
    const port = parentPort
    if (!isStorage || !port) return
    const appends = new Map<number, AppendRequest>()
    interceptRequests((request, pass) => {
      if (request.operation === 'append') appends.set(request.id, request)
      pass(request)
    })
    const post = port.postMessage.bind(port)
    port.postMessage = (reply: { id?: number; code?: string }) => {
      const request = appends.get(reply.id ?? -1)
      post(reply.code && request ? { id: reply.id, value: value(request) } : reply)
    }
  },
  /** While the clock shows an earlier time than once before, appends are answered and dropped. */
  'trusts-the-clock'() {
    let latest = 0
    if (isStorage)
      interceptRequests((request, pass) => {
        latest = Math.max(latest, Date.now())
        if (request.operation === 'append' && Date.now() < latest)
          parentPort?.postMessage({ id: request.id, value: value(request) })
        else pass(request)
      })
  },
  /** A thread that ends takes the program with it. */
  'dies-with-threads'() {
    if (isMainThread) process.on('worker', worker => worker.on('error', () => process.exit(9)))
  },
  /** Nothing takes a lock. */
  'takes-no-lock'() {
    changePragmas(text => text.replace('locking_mode = EXCLUSIVE', 'locking_mode = NORMAL'))
    const exec = Database.prototype.exec
    Database.prototype.exec = function (this: Database.Database, text: string) {
      return exec.call(this, text.replace('BEGIN EXCLUSIVE', 'BEGIN DEFERRED'))
    }
  },
  /** A database that another program holds is taken for a damaged one. */
  'takes-locks-for-damage'() {
    for (const name of ['exec', 'pragma', 'prepare'] as const) {
      const call = Database.prototype[name] as (...args: unknown[]) => unknown
      Object.assign(Database.prototype, {
        [name](this: Database.Database, ...args: unknown[]) {
          try {
            return call.apply(this, args)
          } catch (error) {
            const { code } = error as NodeJS.ErrnoException
            if (code === 'SQLITE_BUSY') Object.assign(error as Error, { code: 'SQLITE_NOTADB' })
            throw error
          }
        },
      })
    }
  },
  /** A database that the program may not open is written to. */
  'touches-the-file'() {
    if (!isMainThread) return
    const database = new Database(join(process.argv.at(-1) as string, 'drafts.db'))
    database.pragma(`user_version = ${Number(database.pragma('user_version', { simple: true })) + 1}`)
    database.close()
  },
  /** Migrations run without a transaction. */
  'migrates-in-pieces'() {
    Database.prototype.transaction = ((run: (...args: unknown[]) => unknown) =>
      Object.assign(run, { immediate: run })) as unknown as typeof Database.prototype.transaction
  },
}

function changePragmas(change: (text: string) => string): void {
  const pragma = Database.prototype.pragma
  Database.prototype.pragma = function (this: Database.Database, text: string, options?: Database.PragmaOptions) {
    return pragma.call(this, change(text), options)
  }
}

if (bug !== undefined) {
  const plant = bugs[bug]
  if (!plant) throw new Error(`No bug is called ${bug}`)
  plant()
}
