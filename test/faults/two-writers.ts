// Two programs write to one data folder at the same time, again and again, and each is killed at some moment: only one of
// them may have the drafts at a time, and nothing that either acknowledged may be missing or damaged in the end.
// `node test/faults/two-writers.ts [ROUNDS]` runs 25 rounds and ends with 1 where one of them goes wrong; with `--planted` it
// runs programs without locks (`planted-two-writers.ts`), and must end with 1. As a child: `--write FOLDER`.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { ServiceError } from '../../core/contract/errors.ts'
import { blockText, textBlock } from '../../core/document/draft.ts'
import { startStorage } from '../../electron/service/storage/storage.ts'
import { chanceFrom } from './damage-kinds.ts'

/** How long two programs write side by side in a round, in milliseconds, at least. */
const shortest = 250

const draft = 'both'

/** A program that takes no lock. */
export const planted = join(import.meta.dirname, 'planted-two-writers.ts')

/** What the rounds came to. */
export interface TwoWriters {
  /** Steps that either program acknowledged. */
  readonly acknowledged: number
  /** How often a program was told that the folder is in use. */
  readonly refused: number
  readonly complaints: readonly string[]
}

/** Appends to the one draft until it is killed; each acknowledged step and each refusal is a line on stdout. */
async function write(folder: string): Promise<never> {
  const storage = startStorage(join(folder, 'drafts.db'))
  const say = (line: string) => writeSync(1, `${line}\n`)
  for (;;) {
    try {
      await storage.create(draft, { version: 3, genre: 'speech', fields: {}, blocks: [textBlock('title', '共写')] })
      let { seq } = await storage.open(draft)
      for (;;) {
        const insert = [textBlock('paragraph', `第${seq + 1}步`)]
        const edits = [{ type: 'blocks' as const, at: seq + 1, remove: 0, insert }]
        seq = (await storage.append({ id: draft, seq, edits })).seq
        say(`${seq}`)
      }
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error
      say(error.code)
    }
  }
}

interface Writer {
  readonly child: ChildProcess
  lines: string
}

function startWriter(folder: string, flags: readonly string[]): Writer {
  const child = spawn(process.execPath, [...process.execArgv, ...flags, import.meta.filename, '--write', folder], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const writer: Writer = { child, lines: '' }
  child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
    writer.lines += chunk
  })
  return writer
}

/** Runs rounds on one folder, so that each begins with what kills have left. */
export async function twoWriters(rounds: number, flags: readonly string[] = []): Promise<TwoWriters> {
  const folder = mkdtempSync(join(tmpdir(), 'jianwen-two-'))
  const chance = chanceFrom(rounds)
  const steps = new Set<number>()
  const complaints: string[] = []
  let refused = 0
  try {
    for (let round = 0; round < rounds; round++) {
      const writers = [0, 1].map(() => startWriter(folder, flags))
      // Both are at work, or one has failed.
      const spoke = writers.map(({ child }) =>
        Promise.race([once(child.stdout as NodeJS.ReadableStream, 'data'), once(child, 'exit')]),
      )
      await Promise.all(spoke)
      for (const { child } of chance(2) ? writers : writers.toReversed()) {
        await new Promise(resolve => setTimeout(resolve, shortest + chance(250)))
        child.kill('SIGKILL')
      }
      await Promise.all(writers.map(({ child }) => child.exitCode ?? child.signalCode ?? once(child, 'exit')))
      for (const { child } of writers) if (child.exitCode !== null) complaints.push(`${round}: a program failed`)
      for (const { lines } of writers) {
        // A line may be cut by the kill.
        const whole = lines.split('\n').slice(0, -1)
        for (const line of whole.filter(each => /^\d+$/.test(each))) {
          if (steps.has(Number(line))) complaints.push(`${round}: step ${line} was acknowledged to both`)
          steps.add(Number(line))
        }
        refused += whole.filter(line => line === 'data-in-use').length
        const odd = whole.filter(line => !/^\d+$/.test(line) && line !== 'data-in-use')
        if (odd.length > 0) complaints.push(`${round}: ${[...new Set(odd)].join(', ')}`)
      }
    }
    complaints.push(...(await lookThrough(folder, steps)))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return { acknowledged: steps.size, refused, complaints }
}

async function lookThrough(folder: string, steps: ReadonlySet<number>): Promise<readonly string[]> {
  const complaints: string[] = []
  const file = join(folder, 'drafts.db')
  const storage = startStorage(file, news => 'recovered' in news && complaints.push('the database had to be recovered'))
  try {
    const { content, notice } = await storage.open(draft)
    const texts = new Set(content.blocks.map(blockText))
    const missing = [...steps].filter(step => !texts.has(`第${step}步`))
    if (missing.length > 0) complaints.push(`${missing.length} of ${steps.size} acknowledged steps are gone`)
    if (notice !== null) complaints.push(notice)
  } catch (error) {
    complaints.push(String(error))
  } finally {
    await storage.close()
  }
  const database = new Database(file, { readonly: true })
  if (database.pragma('integrity_check(1)', { simple: true }) !== 'ok') complaints.push('the database is damaged')
  database.close()
  return complaints
}

if (import.meta.main) {
  const [flag, folder = ''] = process.argv.slice(2)
  if (flag === '--write') await write(folder)
  const rounds = Number(process.argv.find(argument => /^\d+$/.test(argument)) ?? 25)
  const { acknowledged, refused, complaints } = await twoWriters(
    rounds,
    process.argv.includes('--planted') ? ['--import', planted] : [],
  )
  console.log(`${rounds} 轮：两个程序共确认 ${acknowledged} 步，${refused} 次被告知文件夹正在使用`)
  for (const complaint of complaints) console.log(`✗ ${complaint}`)
  console.log(complaints.length === 0 ? '✓ 没有丢一步，稿件库完好' : `✗ ${complaints.length} 处`)
  process.exitCode = complaints.length === 0 ? 0 : 1
}
