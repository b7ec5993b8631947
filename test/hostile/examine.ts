import { readdirSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { ImportedFile } from '../../core/contract/contract.ts'
import { draftContentSchema } from '../../core/contract/draft-schema.ts'
import { ServiceError } from '../../core/contract/errors.ts'
import type { Bait } from './crafted.ts'

/** Milliseconds that one file may take, and megabytes that the program may grow by while it is read. */
export const limits = { time: 10_000, memory: 512 + 64 } as const

/** A file that is offered to the import. */
export interface OfferedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What came of the files. `complaints` is empty where the import did as it must. */
export interface Examination {
  readonly files: number
  readonly drafts: number
  readonly refused: Readonly<Record<string, number>>
  /** Milliseconds of the slowest file. */
  readonly slowest: { readonly name: string; readonly time: number }
  /** The most megabytes that the program grew by while one file was read; what makes the files is not counted. */
  readonly memory: { readonly name: string; readonly megabytes: number }
  readonly complaints: readonly string[]
}

type Read = (name: string, bytes: Uint8Array) => Promise<ImportedFile>

/** What stands in the bait, and must never stand in a draft. */
const secret = 'bait-7f3a'
const acting = /https?:|file:|mhtml:|javascript:|<script|<img|\\\\127|DDE|INCLUDE|HYPERLINK/iu

/**
 * Feeds files to `read` one after another and looks at all that may go wrong: a crash, an error without its sentence,
 * time, memory, a draft that holds more than a draft may, a link or script in it, anything fetched or written outside.
 * `hasBait` is false for files whose own text may name addresses.
 */
export async function examine(
  read: Read,
  filesOf: (bait: Bait) => Iterable<OfferedFile>,
  hasBait = true,
): Promise<Examination> {
  const folder = await mkdtemp(join(tmpdir(), 'bait-'))
  await writeFile(join(folder, 'bait.txt'), secret)
  const complaints: string[] = []
  let now = ''
  const server = createServer((_request, response) => {
    complaints.push(`${now}：访问了外部地址`)
    response.end(secret)
  })
  server.on('connection', () => complaints.push(`${now}：连接了外部地址`))
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const collectGarbage = garbageCollector()
  const rss = () => process.memoryUsage.rss()
  let peak = 0
  const watch = setInterval(() => {
    peak = Math.max(peak, rss())
  }, 10)
  let memory = { name: '', megabytes: 0 }
  const refused: Record<string, number> = {}
  let files = 0
  let drafts = 0
  let slowest = { name: '', time: 0 }
  const here = new Set(readdirSync(process.cwd()))
  try {
    for (const { name, bytes } of filesOf({ folder, address })) {
      now = name
      files++
      // What making this file left behind would else be there for it to take.
      collectGarbage()
      const before = rss()
      peak = before
      const start = performance.now()
      try {
        const draft = await read(name, bytes)
        drafts++
        complaints.push(...faultsOf(draft, hasBait).map(fault => `${name}：${fault}`))
      } catch (error) {
        if (!(error instanceof ServiceError) || !/[\p{Script=Han}]。?$/u.test(error.message)) {
          complaints.push(`${name}：没有给出明白的错误（${String(error)}）`)
        } else refused[error.code] = (refused[error.code] ?? 0) + 1
      }
      const time = performance.now() - start
      const megabytes = Math.round((Math.max(peak, rss()) - before) / 2 ** 20)
      if (megabytes > memory.megabytes) memory = { name, megabytes }
      if (megabytes > limits.memory) complaints.push(`${name}：内存增加了 ${megabytes} MB`)
      if (time > slowest.time) slowest = { name, time }
      if (time > limits.time + 500) complaints.push(`${name}：用了 ${Math.round(time)} 毫秒`)
      const written = readdirSync(folder).filter(entry => entry !== 'bait.txt')
      const beside = readdirSync(process.cwd()).filter(entry => /slip/u.test(entry) && !here.has(entry))
      if (written.length + beside.length > 0)
        complaints.push(`${name}：在外面写了 ${[...written, ...beside].join('、')}`)
    }
  } finally {
    clearInterval(watch)
    server.closeAllConnections()
    server.close()
    await rm(folder, { recursive: true, force: true })
  }
  return { files, drafts, refused, slowest, memory, complaints }
}

function faultsOf({ content, notices, comments = [] }: ImportedFile, hasBait: boolean): readonly string[] {
  // Ids are made here, of letters and digits that may spell anything.
  const text = JSON.stringify([content, notices, comments]).replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gu, '')
  return [
    ...(draftContentSchema.safeParse(content).success ? [] : ['读出的稿件不合规定的形状']),
    ...(text.includes(secret) ? ['读到了外部文件'] : []),
    ...(hasBait && acting.test(text) ? ['稿件中留有链接、域代码或脚本'] : []),
    ...(({} as Record<string, unknown>).slip === undefined ? [] : ['改动了所有对象']),
  ]
}

/** Collects the garbage of this thread; files are made in it. */
function garbageCollector(): () => void {
  setFlagsFromString('--expose-gc')
  return runInNewContext('gc') as () => void
}
