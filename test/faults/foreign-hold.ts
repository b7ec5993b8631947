import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

/** How a foreign tool holds a database, as `holds-database.py` knows it. */
export const waysToHold = ['transaction', 'exclusive', 'file'] as const
export type WayToHold = (typeof waysToHold)[number]

/** Whether this machine has the tool: Python with SQLite. */
export const canHold = spawnSync('python3', ['-c', 'import fcntl, sqlite3'], { stdio: 'ignore' }).status === 0

/** A process of another program that holds a database or tries to. */
export interface ForeignHold {
  /** Resolves once it holds the database. Rejects where it ends before. */
  readonly held: Promise<void>
  /** Lets go in order, or dies with the database in its hands. */
  letGo(isKilled?: boolean): Promise<void>
}

/** Has another program hold a database; resolves once it tries. */
export async function holdDatabase(file: string, way: WayToHold): Promise<ForeignHold> {
  const script = join(import.meta.dirname, 'holds-database.py')
  const child = spawn('python3', [script, file, way], { stdio: ['pipe', 'pipe', 'inherit'] })
  const isTrying = Promise.withResolvers<void>()
  const isHeld = Promise.withResolvers<void>()
  createInterface({ input: child.stdout }).on('line', line => {
    if (line === 'trying') isTrying.resolve()
    if (line === 'held') isHeld.resolve()
  })
  child.once('exit', () => {
    const error = new Error('The tool that holds the database has ended')
    isTrying.reject(error)
    isHeld.reject(error)
  })
  // Whoever lets go of it before has no use for it.
  isHeld.promise.catch(() => undefined)
  await isTrying.promise
  return { held: isHeld.promise, letGo: isKilled => end(child, isKilled) }
}

async function end(child: ChildProcess, isKilled = false): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  if (isKilled) child.kill('SIGKILL')
  else child.stdin?.end()
  await gone
}
