// Starts the built program on a data folder that it cannot have, or must bring over: one that another process holds, one of a
// newer schema, and one of each earlier schema, killed before and after each statement of its migration.
// `node test/faults/start-faults.ts [RUNS]` runs the first two 50 times each and the migrations at every statement. Ends with 1
// where anything is lost or changed, or the person is not told within a second. PLANTED names a bug of `planted.ts` to plant.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { steadyFlags } from '../../build/steady-node.mjs'
import { textBlock } from '../../core/document/draft.ts'
import { migrateTo, schemaVersion } from '../../electron/service/storage/migrations/index.ts'
import { recordHash } from '../../electron/service/storage/record-hash.ts'
import { createReopeningStore } from '../../electron/service/storage/reopening-store.ts'
import { build, openWindow, spawnProgram, startProgram, withModule } from './built-program.ts'
import { now } from './typist.ts'

/** What many starts came to. */
export interface Starts {
  readonly runs: number
  /** Milliseconds until the person was told, sorted; none for migrations, of which nothing need be told. */
  readonly told: readonly number[]
  readonly complaints: readonly string[]
}

/** Within how many milliseconds a person must be told, once the program can say anything. */
const toldWithin = 1000

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
): Promise<Starts> {
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
  return { runs, told: told.toSorted((one, other) => one - other), complaints }
}

/** A newer database: every question is refused with the reason, and not a byte of the file is changed. */
export function newerSchema(runs: number, planted?: string): Promise<Starts> {
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
export function secondInstance(runs: number, planted?: string): Promise<Starts> {
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

/** Kills the migration of every earlier schema before and after its statements, at most `most` of each schema. */
export async function killedMigrations(most: number, planted?: string): Promise<Starts> {
  const complaints: string[] = []
  let runs = 0
  for (let version = 1; version < schemaVersion; version++)
    for (let step = 0; step < most; step++) {
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
  const runs = Number(process.argv.find(argument => /^\d+$/.test(argument)) ?? 50)
  const planted = process.env.PLANTED
  await build()
  const kinds: readonly (readonly [string, () => Promise<Starts>])[] = [
    ['newer schema', () => newerSchema(runs, planted)],
    ['second instance', () => secondInstance(runs, planted)],
    ['migration killed', () => killedMigrations(Number.POSITIVE_INFINITY, planted)],
  ]
  for (const [name, run] of kinds) {
    const { runs: count, told, complaints } = await run()
    for (const complaint of complaints.slice(0, 20)) console.log(`✗ ${name} ${complaint}`)
    const at = (part: number) => Math.round(told[Math.floor((told.length - 1) * part)] ?? 0)
    const times = told.length > 0 ? `，告知 p50 ${at(0.5)} 毫秒，最长 ${at(1)} 毫秒` : ''
    console.log(`${complaints.length === 0 ? '✓' : '✗'} ${name} ${count} 次：${complaints.length} 处有误${times}`)
    if (complaints.length > 0) process.exitCode = 1
  }
}
