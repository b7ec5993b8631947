// Damages the files of a database in every way of `damage-kinds.ts` and starts on them: the start must succeed, the
// original be kept, and no draft hold another text than it should without a word. `node test/faults/corruptions.ts [COUNT]`
// runs 1,000 and ends with 1 where one of them goes wrong; `--planted` runs a program without hashes and recovery, and must end with 1.
// With `--encrypted` the folder is encrypted, and every database and backup in it.
import { createHash, randomBytes } from 'node:crypto'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { RecoveryReport } from '../../core/contract/backups.ts'
import { ServiceError } from '../../core/contract/errors.ts'
import { applyEdit, type DraftEdit } from '../../core/document/block-edit.ts'
import { blockText, type DraftContent, textBlock } from '../../core/document/draft.ts'
import { backUpBeforeMigration } from '../../electron/service/backups/before-migration.ts'
import type { DraftStore } from '../../electron/service/storage/draft-store.ts'
import { openDatabase } from '../../electron/service/storage/open-database.ts'
import { createReopeningStore, noKeys, type StoreKeys } from '../../electron/service/storage/reopening-store.ts'
import { withAcknowledged } from '../../electron/service/storage/rescue/acknowledged.ts'
import { createDraftStore } from '../../electron/service/storage/sqlite-draft-store.ts'
import { type Chance, chanceFrom, damages } from './damage-kinds.ts'

/** What many damages came to. */
export interface Corruptions {
  readonly runs: number
  /** How many starts found nothing to recover, and how many recovered. */
  readonly unharmed: number
  readonly recovered: number
  /** Drafts over all runs, by what came of them. */
  readonly drafts: { whole: number; told: number; lost: number }
  readonly complaints: readonly string[]
}

/** A program that was started on a data folder, as far as a person sees it. */
export interface Started {
  readonly ids: readonly string[]
  /** A draft's text, and what the window says of it. */
  see(id: string): { readonly text: string; readonly notice: string | null }
  /** Starts a new draft. */
  write(): void
  close(): void
}

/** Starts a program on a database, under its keys; `onRecovered` is told what it recovered. */
export type Start = (file: string, onRecovered: (report: RecoveryReport) => void, keys: StoreKeys) => Started

/** Keys of an encrypted folder. */
export const someKeys: StoreKeys = { key: randomBytes(32), reportKey: randomBytes(32), backupKeys: [] }

/** The store of the product. */
const product: Start = (file, onRecovered, keys) => {
  const store = createReopeningStore(file, onRecovered, undefined, keys)
  const blocks = [textBlock('title', '新')]
  return {
    get ids() {
      return store.run(open => open.list(false)).map(({ id }) => id)
    },
    see(id) {
      const { content, notice } = store.run(open => open.open(id))
      return { text: textOf(content), notice }
    },
    write: () => void store.run(open => open.create('new', { version: 3, genre: 'speech', fields: {}, blocks })),
    close: () => store.close(),
  }
}

/** The planted bug: a program that takes what SQLite reads for what was written, without a hash and without recovery. */
export const unchecked: Start = (file, _, { key }) => {
  const database = openDatabase(file, false, undefined, key)
  const newest = 'SELECT seq, content FROM versions WHERE draft_id = ? ORDER BY number DESC LIMIT 1'
  const steps = database.prepare('SELECT edit FROM journal WHERE draft_id = ? AND seq > ? ORDER BY seq').pluck()
  return {
    ids: database.prepare('SELECT id FROM drafts').pluck().all() as readonly string[],
    see(id) {
      const { seq, content } = database.prepare(newest).get(id) as { readonly seq: number; readonly content: string }
      const edits = (steps.all(id, seq) as readonly string[]).map(edit => JSON.parse(edit) as DraftEdit)
      return { text: textOf(edits.reduce(applyEdit, JSON.parse(content) as DraftContent)), notice: null }
    },
    write: () => undefined,
    close: () => database.close(),
  }
}

interface Sample {
  readonly folder: string
  readonly keys: StoreKeys
  /** The texts that were acknowledged, by draft. */
  readonly texts: ReadonlyMap<string, string>
}

/** Damages a database `runs` times, each time another copy in another way, and starts on it. */
export function corrupt(runs: number, seed = 1, begin: Start = product, keys: StoreKeys = noKeys): Corruptions {
  const samples = [makeSample(true, keys), makeSample(false, keys)]
  const kinds = Object.entries(damages)
  const drafts = { whole: 0, told: 0, lost: 0 }
  const complaints: string[] = []
  let recovered = 0
  try {
    for (let run = 0; run < runs; run++) {
      const chance = chanceFrom(seed * 100_003 + run)
      const [name, damage] = kinds[run % kinds.length] as (typeof kinds)[number]
      const sample = samples[Math.floor(run / kinds.length) % 2] as Sample
      const folder = mkdtempSync(join(tmpdir(), 'jianwen-corrupt-'))
      try {
        cpSync(sample.folder, folder, { recursive: true })
        damage(join(folder, 'drafts.db'), chance)
        const outcome = start(folder, sample, drafts, begin)
        if (outcome.report) recovered++
        for (const complaint of outcome.complaints) complaints.push(`${run} ${name}: ${complaint}`)
      } finally {
        rmSync(folder, { recursive: true, force: true })
      }
    }
  } finally {
    for (const { folder } of samples) rmSync(folder, { recursive: true, force: true })
  }
  return { runs, unharmed: runs - recovered, recovered, drafts, complaints }
}

interface Outcome {
  readonly report: RecoveryReport | undefined
  readonly complaints: readonly string[]
}

function start(folder: string, { texts, keys }: Sample, drafts: Corruptions['drafts'], begin: Start): Outcome {
  const file = join(folder, 'drafts.db')
  const damaged = hashesOf(folder)
  const complaints: string[] = []
  let report: RecoveryReport | undefined
  let started: Started | undefined
  try {
    const onRecovered = (told: RecoveryReport) => {
      report = told
    }
    started = begin(file, onRecovered, keys)
    const listed = new Set(started.ids)
    // Where nothing was recovered a notice of the draft itself may still tell; else the report does.
    for (const [id, text] of texts) {
      const told = report?.drafts.find(draft => draft.id === id)
      if (!listed.has(id)) {
        // Of a draft whose every trace is gone, and no backup is left, the page says that a database was lost.
        if (!told && !report) complaints.push(`${id} is gone without a word`)
        drafts.lost++
        continue
      }
      const seen = started.see(id)
      const isTold = seen.notice !== null || (told !== undefined && told.state !== 'whole')
      if (seen.text === text) drafts.whole++
      else if (isTold) drafts.told++
      else complaints.push(`${id} holds another text without a word: ${told?.state ?? 'nothing recovered'}`)
    }
    // What was recovered can be written to, and stands after another start.
    started.write()
  } catch (error) {
    // A newer program's database is refused in so many words, and stays.
    const isNewer = error instanceof ServiceError && error.code === 'database-too-new'
    if (!isNewer) complaints.push(`does not start: ${error instanceof Error ? error.stack : error}`)
  } finally {
    started?.close()
  }
  if (report) {
    const kept = new Set(hashesOf(report.kept ?? folder).values())
    for (const [name, hash] of damaged) if (!kept.has(hash)) complaints.push(`${name} was not kept as it was`)
    if (again(file, keys)) complaints.push('recovers a second time')
  }
  return { report, complaints }
}

/** Whether the next start recovers once more, as it must not. */
function again(file: string, keys: StoreKeys): boolean {
  let isRecovered = false
  const onRecovered = () => {
    isRecovered = true
  }
  const store = createReopeningStore(file, onRecovered, undefined, keys)
  store.run(open => open.list(false))
  store.close()
  return isRecovered
}

/** The hashes of the parts of a database in a folder that hold anything. */
function hashesOf(folder: string): ReadonlyMap<string, string> {
  const names = existsSync(folder) ? readdirSync(folder).filter(name => /^drafts\.db(-wal)?$/.test(name)) : []
  return new Map(
    names
      .map(name => [name, readFileSync(join(folder, name))] as const)
      .filter(([, bytes]) => bytes.length > 0)
      .map(([name, bytes]) => [name, createHash('sha256').update(bytes).digest('hex')] as const),
  )
}

/** A folder with drafts, a backup of an hour before where `hasBackup`, and a log that holds the last changes. */
function makeSample(hasBackup: boolean, keys: StoreKeys): Sample {
  const made = mkdtempSync(join(tmpdir(), 'jianwen-sample-'))
  const folder = mkdtempSync(join(tmpdir(), 'jianwen-sample-'))
  const file = join(made, 'drafts.db')
  const first = createReopeningStore(file, undefined, undefined, keys)
  const chance = chanceFrom(7)
  for (let number = 0; number < 12; number++) first.run(store => write(store, `draft-${number}`, chance))
  first.close()
  if (hasBackup) {
    const database = openDatabase(file, false, undefined, keys.key)
    backUpBeforeMigration(file, database, Date.UTC(2026, 5, 1), keys.key)
    database.close()
  }
  const store = withAcknowledged(() => createDraftStore(openDatabase(file, false, undefined, keys.key)), file)
  for (let number = 8; number < 14; number++) write(store, `draft-${number}`, chance)
  const texts = new Map(store.list(false).map(({ id }) => [id, textOf(store.open(id).content)]))
  // Copied while it is open, as a power cut leaves it: the last changes stand in the log alone.
  cpSync(made, folder, { recursive: true })
  store.abandon()
  if (keys.key && readFileSync(file).includes('SQLite format')) throw new Error('The sample is not encrypted')
  rmSync(made, { recursive: true, force: true })
  return { folder, keys, texts }
}

function write(store: DraftStore, id: string, chance: Chance): void {
  const blocks = Array.from({ length: 1 + chance(40) }, (_, index) =>
    textBlock('paragraph', `第${index}段，把${id}的事一件一件办好，不留尾巴。`.repeat(1 + chance(6))),
  )
  store.create(id, {
    version: 3,
    genre: 'speech',
    fields: {},
    blocks: [textBlock('title', `关于${id}的发言`), ...blocks],
  })
  let { seq } = store.open(id)
  for (let step = 5 + chance(20); step > 0; step--, seq++) {
    const insert = [textBlock('paragraph', `第${seq}步写下：${'落实'.repeat(1 + chance(30))}。`)]
    store.append({ id, seq, edits: [{ type: 'blocks', at: 1, remove: chance(2), insert }] })
  }
}

function textOf({ blocks }: DraftContent): string {
  return blocks.map(blockText).join('\n')
}

if (import.meta.main) {
  const count = Number(process.argv.find(argument => /^\d+$/.test(argument)) ?? 1000)
  const keys = process.argv.includes('--encrypted') ? someKeys : noKeys
  const isPlanted = process.argv.includes('--planted')
  const { runs, unharmed, recovered, drafts, complaints } = corrupt(count, 1, isPlanted ? unchecked : product, keys)
  console.log(`损坏 ${runs} 次：${recovered} 次启动时恢复，${unharmed} 次没有伤到内容`)
  console.log(`稿件：完好 ${drafts.whole} 份，退回到较早内容并说明 ${drafts.told} 份，没有能恢复 ${drafts.lost} 份`)
  for (const complaint of complaints) console.log(`✗ ${complaint}`)
  console.log(
    complaints.length === 0 ? '✓ 每次都能启动，原件都在，没有一份稿件不声不响地变了' : `✗ ${complaints.length} 处`,
  )
  process.exitCode = complaints.length === 0 ? 0 : 1
}
