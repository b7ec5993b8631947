// Starts the built program on a data folder that it cannot have, or must bring over: one that a second instance or another
// program holds, one of a newer schema, and one of each earlier schema, killed before and after each statement of its
// migration.
// `node test/faults/start-faults.ts [RUNS] [NAME…]` runs the first three 50 times each and the migrations at every statement,
// or those whose name contains one of the words given. Ends with 1 where anything is lost or changed, or the person is not
// told within a second. PLANTED names a bug of `planted.ts` to plant.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { steadyFlags } from '../../build/steady-node.mjs'
import { textBlock } from '../../core/document/draft.ts'
import { migrateTo, schemaVersion } from '../../electron/service/storage/migrations/index.ts'
import { recordHash } from '../../electron/service/storage/record-hash.ts'
import { createReopeningStore } from '../../electron/service/storage/reopening-store.ts'
import { build, openWindow, spawnProgram, startProgram, withModule } from './built-program.ts'
import { holdDatabase, type WayToHold, waysToHold } from './foreign-hold.ts'
import { type Outcome, printOutcome } from './outcome.ts'
import { now } from './typist.ts'

/** Within how many milliseconds a person must be told, once the program can say anything. */
const toldWithin = 1000

/** How long a program may take to come up or to end, in milliseconds. */
const patience = 15_000

const blocks = [textBlock('title', '旧稿'), textBlock('paragraph', '留下的字。')]

/** Leaves a database of a schema with one draft. */
function leaveDatabase(folder: string, version: number): void {
  const database = new Database(join(folder, 'drafts.db'))
  migrateTo(database, version)
  const json = JSON.stringify({ version: 3, genre: 'speech', fields: {}, blocks })
  database.exec(`INSERT INTO drafts (id, title, renamed, genre, characters, seq, touched, created_at, updated_at, trashed_at)
    VALUES ('a', '旧稿', 0, 'speech', 7, 0, 1, 1, 2, NULL)`)
  database
    .prepare("INSERT INTO versions (draft_id, seq, content, hash, created_at) VALUES ('a', 0, ?, ?, 1)")
    .run(json, recordHash('a', 0, json))
  database.close()
}

/** Why the draft is not as it was left; null where it is, and nothing had to be recovered. */
function harm(folder: string): string | null {
  let recovered: string | null = null
  const store = createReopeningStore(join(folder, 'drafts.db'), ({ reason }) => {
    recovered = `recovered: ${reason}`
  })
  try {
    const { content, notice } = store.run(open => open.open('a'))
    return JSON.stringify(content.blocks) === JSON.stringify(blocks) ? (recovered ?? notice) : 'another text'
  } catch (error) {
    return `does not open: ${error}`
  } finally {
    store.close()
  }
}

const plant = (bug: string | undefined) => (bug ? { flags: withModule('planted.ts'), env: { PLANTED: bug } } : {})

async function repeat(
  runs: number,
  version: number,
  start: (folder: string, run: number) => Promise<{ readonly told: number; readonly complaint: string | null }>,
): Promise<Outcome> {
  const told: number[] = []
  const complaints: string[] = []
  for (let run = 0; run < runs; run++) {
    const folder = mkdtempSync(join(tmpdir(), 'jianwen-start-'))
    try {
      leaveDatabase(folder, version)
      const result = await start(folder, run)
      told.push(result.told)
      if (result.complaint !== null) complaints.push(`${run}: ${result.complaint}`)
      if (result.told > toldWithin) complaints.push(`${run}: told after ${Math.round(result.told)} ms`)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }
  return { runs, told, complaints }
}

/** A newer database: every question is refused with the reason, and not a byte of the file is changed. */
export function newerSchema(runs: number, planted?: string): Promise<Outcome> {
  return repeat(runs, schemaVersion, async (folder, run) => {
    const file = join(folder, 'drafts.db')
    const database = new Database(file)
    database.pragma(`user_version = ${901 + run}`)
    database.close()
    const before = readFileSync(file)
    const program = await startProgram(folder, plant(planted))
    const window = await openWindow(program)
    const asked = now()
    const reply = await window.bridge.request('draft.list', { trashed: false })
    const told = now() - asked
    window.close()
    await program.stop()
    if (!readFileSync(file).equals(before)) return { told, complaint: 'the file was changed' }
    const isTold = !reply.ok && reply.error.code === 'database-too-new'
    return { told, complaint: isTold ? null : JSON.stringify(reply) }
  })
}

/** A second instance beside a first one that holds the drafts: it says so, ends, and the first one's draft is whole. */
export function secondInstance(runs: number, planted?: string): Promise<Outcome> {
  return repeat(runs, schemaVersion, async folder => {
    const firstBorn = now()
    const first = await startProgram(folder, plant(planted))
    const startTime = now() - firstBorn
    const second = spawnProgram(folder, plant(planted))
    const born = now()
    const exit = once(second, 'exit')
    // What a second one says, on either way; with no lock it would say that it listens.
    const said = await new Promise<string>(resolve => {
      second.stderr?.setEncoding('utf8').on('data', resolve)
      second.stdout?.setEncoding('utf8').on('data', resolve)
    })
    // How long a program takes to come up is not the question here.
    const told = now() - born - startTime
    if (!said.includes('正被另一个')) second.kill('SIGKILL')
    await exit
    await first.stop()
    const complaint = said.includes('正被另一个') ? harm(folder) : `it said ${said.trim()}`
    return { told: Math.max(0, told), complaint }
  })
}

/**
 * Another program holds the database at the start: the person is told, nothing is recovered, and the program comes up by
 * itself where that one soon lets go, else it ends.
 */
export function heldAtStart(runs: number, planted?: string): Promise<Outcome> {
  return repeat(runs, schemaVersion, async (folder, run) => {
    const startTime = await timeToStart()
    const way = waysToHold[run % waysToHold.length] as WayToHold
    const hold = await holdDatabase(join(folder, 'drafts.db'), way)
    await hold.held
    const born = now()
    const child = spawnProgram(folder, plant(planted))
    const exit = once(child, 'exit')
    const words = wordsOf(child)
    const told = (await words.said(/正被|listening/)) - born - startTime
    const comesUp = run % 2 === 0
    if (comesUp) {
      await hold.letGo(run % 4 === 0)
      await words.said(/listening/, patience)
      child.kill('SIGTERM')
    }
    const [code] = await Promise.race([exit, setTimeout(patience, [null])])
    if (code === null) child.kill('SIGKILL')
    await hold.letGo()
    const faults = [
      words.isWithout(/正被/) && 'it did not say so',
      words.isWithout(/listening/) === comesUp && (comesUp ? 'it did not come up' : 'it came up nevertheless'),
      code !== (comesUp ? 0 : 2) && `it ended with ${code}`,
      harm(folder),
    ].filter(Boolean)
    return { told: Math.max(0, told), complaint: faults.length === 0 ? null : `${way}: ${faults.join(', ')}` }
  })
}

/** Milliseconds from its birth until a program speaks that nothing hinders: how long it takes to come up is not the question. */
async function timeToStart(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'jianwen-start-'))
  try {
    const born = now()
    const program = await startProgram(folder)
    const time = now() - born
    await program.stop()
    return time
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What a program says on either way. */
function wordsOf(child: ChildProcess) {
  let text = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (words: string) => {
      text += words
    })
  return {
    isWithout: (words: RegExp) => !words.test(text),
    /** Resolves with the moment at which the words were there, or after some time without them. */
    async said(words: RegExp, most = patience): Promise<number> {
      const deadline = performance.now() + most
      while (!words.test(text) && performance.now() < deadline) await setTimeout(5)
      return now()
    },
  }
}

/** Kills the migration of every earlier schema before and after its statements: at `most` moments of each, from `first` on. */
export async function killedMigrations(most: number, planted?: string, first = 0): Promise<Outcome> {
  const complaints: string[] = []
  let runs = 0
  for (let version = 1; version < schemaVersion; version++)
    for (let step = first; step < first + most; step++) {
      const folder = mkdtempSync(join(tmpdir(), 'jianwen-migration-'))
      try {
        leaveDatabase(folder, version)
        const modules = [...withModule('dies-at-statement.ts'), ...(planted ? withModule('planted.ts') : [])]
        const child = spawn(
          process.execPath,
          [...steadyFlags, ...modules, join(import.meta.dirname, 'open-drafts.ts'), folder],
          {
            stdio: ['ignore', 'ignore', 'inherit'],
            env: { ...process.env, DIES_AT: String(step), ...(planted && { PLANTED: planted }) },
          },
        )
        await once(child, 'exit')
        if (child.signalCode !== 'SIGKILL') break
        runs++
        const why = harm(folder)
        if (why !== null) complaints.push(`schema ${version}, moment ${step}: ${why}`)
      } finally {
        rmSync(folder, { recursive: true, force: true })
      }
    }
  return { runs, told: [], complaints }
}

if (import.meta.main) {
  const args = process.argv.slice(2)
  const runs = Number(args.find(argument => /^\d+$/.test(argument)) ?? 50)
  const names = args.filter(argument => !/^\d+$/.test(argument))
  const planted = process.env.PLANTED
  await build()
  const kinds: readonly (readonly [string, () => Promise<Outcome>])[] = [
    ['newer schema', () => newerSchema(runs, planted)],
    ['second instance', () => secondInstance(runs, planted)],
    ['locked at start', () => heldAtStart(runs, planted)],
    ['migration killed', () => killedMigrations(Number.POSITIVE_INFINITY, planted)],
  ]
  for (const [name, run] of kinds) {
    if (names.length === 0 || names.some(part => name.includes(part))) printOutcome(name, await run())
  }
}
