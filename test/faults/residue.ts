// Works with a marker phrase in every place of the product, deletes for good what holds it, ends the program and looks for
// the phrase in every file of the data folder and of the temporary folder, as UTF-8 and as UTF-16 of both orders.
// `node test/faults/residue.ts [ROUNDS]` runs 20 rounds and ends with 1 where a trace is left. With `--encrypted` nothing is
// deleted: the folder is encrypted, and the phrase must be in no file from then on, while it is open and after. `npm test` runs one round,
// and one with `secure_delete` off (`--import` of `planted-residue.ts`), which must be noticed.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import type { Params, RequestName, Value } from '../../core/contract/contract.ts'
import { serve } from '../../core/contract/serve.ts'
import { startService } from '../../electron/service/service.ts'
import { type Desk, forget, work } from './residue-work.ts'

/** A file in which the phrase was found, and how often in each form. */
interface Trace {
  readonly file: string
  readonly counts: string
}

/** Every file below a folder that holds the phrase. The folder may be in use: one that is renamed meanwhile is read by its new name. */
export function traces(folder: string, phrase: string): readonly Trace[] {
  const found = new Map<string, Trace | null>()
  const notRead = () => filesBelow(folder).filter(path => !found.has(path))
  for (let rest = notRead(); rest.length > 0; rest = notRead()) {
    for (const path of rest) {
      const bytes = bytesOf(path)
      if (bytes) found.set(path, traceIn(bytes, relative(folder, path), phrase))
    }
  }
  return [...found.values()].filter(trace => trace !== null)
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
}

/** undefined where the file has just been renamed or is gone. */
function bytesOf(path: string): Buffer | undefined {
  try {
    return readFileSync(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

function traceIn(bytes: Buffer, name: string, phrase: string): Trace | null {
  const utf16 = Buffer.from(phrase, 'utf16le')
  const forms = { 'UTF-8': Buffer.from(phrase), 'UTF-16LE': utf16, 'UTF-16BE': Buffer.from(utf16).swap16() }
  const counts = Object.entries(forms)
    .map(([form, bytesOfForm]) => [form, countOf(bytes, bytesOfForm)] as const)
    .concat([['in its name', countOf(Buffer.from(name), forms['UTF-8'])]])
    .filter(([, count]) => count > 0)
  return counts.length > 0 ? { file: name, counts: counts.map(([form, count]) => `${form} ${count}`).join(', ') } : null
}

function countOf(bytes: Buffer, form: Buffer): number {
  let count = 0
  for (let at = bytes.indexOf(form); at !== -1; at = bytes.indexOf(form, at + 1)) count++
  return count
}

/** A program started on a folder, asked as a window asks. */
export async function startDesk(dataFolder: string): Promise<Desk> {
  const service = await startService({
    dataFolder,
    shell: 'loopback',
    version: '0.0.0',
    templatesFolder: new URL('../../templates', import.meta.url).pathname,
    saveFile: async (fileName, bytes) => ({
      kind: 'download',
      fileName,
      bytes: Buffer.from(bytes).toString('base64'),
    }),
  })
  return {
    folder: dataFolder,
    async ask<N extends RequestName>(name: N, params: Params<N>): Promise<Value<N>> {
      const reply = await serve(service.handlers, name, params, error => {
        throw error
      })
      if (!reply.ok) throw new Error(`${name}: ${reply.error.code}`)
      return reply.value as Value<N>
    },
    close: () => service.close(),
  }
}

/** One round. Answers what was left, and whether the phrase was there before the deletion, without which it proves nothing. */
async function round(seed: number): Promise<{ readonly before: number; readonly left: readonly Trace[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'jianwen-residue-'))
  const temporary = join(folder, 'temporary')
  const data = join(folder, 'data')
  mkdirSync(temporary)
  process.env.TMPDIR = temporary
  const phrase = `滴漏不留痕${seed}号`
  try {
    const first = await startDesk(data)
    const marked = await work(first, phrase, seed)
    await first.close()
    const before = traces(folder, phrase).length
    // Every other round recovers a damaged database first, which keeps the damaged one and names its drafts.
    if (seed % 2 === 0)
      writeFileSync(join(data, 'drafts.db'), readFileSync(join(data, 'drafts.db')).fill('损坏', 0, 4096))
    const second = await startDesk(data)
    await forget(second, marked)
    await second.close()
    return { before, left: traces(folder, phrase) }
  } finally {
    delete process.env.TMPDIR
    rmSync(folder, { recursive: true, force: true })
  }
}

/** One round in which the folder is encrypted. Looks while files are open, with a log, after closing, and after a recovery. */
async function encryptedRound(seed: number): Promise<{ readonly before: number; readonly left: readonly Trace[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'jianwen-residue-'))
  const temporary = join(folder, 'temporary')
  const data = join(folder, 'data')
  mkdirSync(temporary)
  process.env.TMPDIR = temporary
  const phrase = `加密不留痕${seed}号`
  const password = '巡检记录本第三页'
  const left: Trace[] = []
  const look = (moment: string) =>
    left.push(...traces(folder, phrase).map(({ file, counts }) => ({ file: `${moment} ${file}`, counts })))
  try {
    const first = await startDesk(data)
    const marked = await work(first, phrase, seed)
    const before = traces(folder, phrase).length
    const offer = await first.ask('encryption.offer', { password })
    const groups = offer.asked.map(number => offer.groups[number - 1] as string)
    await first.ask('encryption.turnOn', { groups, erase: true })
    look('加密之后')
    await first.ask('template.delete', { id: marked.template })
    await work(first, phrase, seed + 1)
    look('又写之后')
    await first.close()
    look('关闭之后')
    // Every other round recovers a damaged database, which keeps the damaged one.
    if (seed % 2 === 0) {
      const bytes = readFileSync(join(data, 'drafts.db'))
      writeFileSync(join(data, 'drafts.db'), bytes.fill(0x5a, 4096 * 5, 4096 * 7))
    }
    const second = await startDesk(data)
    await second.ask('encryption.unlock', { secret: { by: 'password', text: password } })
    await second.ask('draft.search', { query: phrase, filter: {}, most: 20 })
    look('再开之后')
    await second.close()
    look('再关之后')
    return { before, left }
  } finally {
    delete process.env.TMPDIR
    rmSync(folder, { recursive: true, force: true })
  }
}

if (import.meta.main) {
  const isEncrypted = process.argv.includes('--encrypted')
  const rounds = Number(process.argv.find(argument => /^\d+$/.test(argument)) ?? 20)
  let bad = 0
  for (let seed = 1; seed <= rounds; seed++) {
    const { before, left } = await (isEncrypted ? encryptedRound(seed) : round(seed))
    if (before === 0) console.log(`✗ 第 ${seed} 轮：先前也没有找到标记，什么也没有证明`)
    for (const { file, counts } of left) console.log(`✗ 第 ${seed} 轮：${file}（${counts}）`)
    if (before === 0 || left.length > 0) bad++
  }
  console.log(
    bad === 0
      ? `✓ ${rounds} 轮，${isEncrypted ? '加密' : '彻底删除'}之后没有留下痕迹`
      : `✗ ${rounds} 轮中 ${bad} 轮留下了痕迹`,
  )
  process.exitCode = bad === 0 ? 0 : 1
}
