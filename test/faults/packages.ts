// Feeds mutants of an exchange package to a service: `node test/faults/packages.ts [COUNT]`, 1,000 where nothing is said.
// Each is either refused in a sentence, and then nothing is stored, or taken as a draft inside all limits. Ends with 1
// where the service failed, stored something of a refused package, or left a sound draft altered.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { FileBytes, Reply, RequestName } from '../../core/contract/contract.ts'
import { parseDraftContent } from '../../core/contract/draft-schema.ts'
import { serve } from '../../core/contract/serve.ts'
import { textBlock } from '../../core/document/draft.ts'
import { withComment } from '../../core/review/comments.ts'
import { type Service, startService } from '../../electron/service/service.ts'
import { packageMutants } from './broken-packages.ts'
import { chanceOf } from './broken-payloads.ts'

export interface PackageRun {
  readonly refused: number
  readonly taken: number
  readonly complaints: readonly string[]
}

/** Asks for a package to be taken in as a copy. */
export type TakeCopy = (ask: Ask, file: FileBytes, copyId: string) => Promise<Reply<'exchange.take'>>

type Ask = <N extends RequestName>(name: N, params: unknown) => Promise<Reply<N>>

const takeCopy: TakeCopy = (ask, file, copyId) => ask('exchange.take', { file, way: 'copy', copyId })

const id = '3f1c2b6e-0000-4000-8000-000000000001'

/** What a refusal may say. */
const refusals = new Set([
  'not-a-package',
  'package-damaged',
  'package-too-large',
  'package-too-slow',
  'package-too-new',
  'draft-too-new',
])

/** Feeds so many mutants to a service on a folder of its own. */
export async function feedPackages(count: number, take: TakeCopy = takeCopy, seed = 1): Promise<PackageRun> {
  const folder = mkdtempSync(join(tmpdir(), 'jianwen-packages-'))
  const complaints: string[] = []
  const service = await startOn(folder)
  const ask: Ask = (name, params) =>
    serve(service.handlers, name, params, error => complaints.push(`${name}: ${String(error)}`)) as never
  let refused = 0
  let taken = 0
  try {
    const next = packageMutants(await makePackage(ask), chanceOf(seed))
    const whole = await stored(ask)
    for (let run = 0; run < count; run++) {
      const { kind, bytes } = next()
      const copyId = `copy-${run}`
      const file = { name: '来件.jwx', bytes: Buffer.from(bytes).toString('base64') }
      const reply = await take(ask, file, copyId)
      if (reply.ok) {
        taken++
        const opened = await ask('draft.open', { id: copyId })
        if (!opened.ok) complaints.push(`${run}, ${kind}: taken, and does not open (${opened.error.code})`)
        else parseDraftContent(opened.value.content)
        await ask('draft.delete', { id: copyId })
      } else {
        refused++
        if (!refusals.has(reply.error.code)) complaints.push(`${run}, ${kind}: refused as ${reply.error.code}`)
      }
      const left = await stored(ask)
      if (left !== whole) {
        complaints.push(`${run}, ${kind}: something is stored that should not be`)
        break
      }
    }
    if ('polluted' in {}) complaints.push('a prototype was changed')
  } finally {
    await service.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { refused, taken, complaints }
}

function startOn(folder: string): Promise<Service> {
  return startService({
    dataFolder: folder,
    shell: 'loopback',
    version: '1.2.3',
    templatesFolder: fileURLToPath(new URL('../../templates', import.meta.url)),
    saveFile: async (fileName, bytes) => ({ kind: 'download', fileName, bytes: Buffer.from(bytes).toString('base64') }),
  })
}

/** A draft with comments, a checklist, a log and versions, packed. */
async function makePackage(ask: Ask): Promise<Uint8Array> {
  const texts = ['各渡口要在汛期之前完成检修。', '检修经费由县财政统筹安排。', '责任落实到人。']
  const blocks = [textBlock('title', '清河渡口整修方案'), ...texts.map(text => textBlock('paragraph', text))]
  const plain = { version: 3, genre: 'speech', fields: { signatory: '沈怀远' }, blocks } as const
  const said = { id: 'a', author: '何立', at: 5, text: '哪天', replacement: '五月底' }
  const content = {
    ...withComment(plain, said, [{ block: 1, from: 5, to: 7 }]),
    checklist: [{ point: 'reason', answer: 'met', remark: '', author: '何立', at: 6 }],
  }
  await ask('draft.create', { content, id })
  await ask('draft.setStatus', { ids: [id], status: 'submitted', author: '周敏' })
  await ask('draft.setStatus', { ids: [id], status: 'returned', author: '何立', reason: '写明哪天' })
  const packed = await ask('exchange.pack', { id, versions: 'all', author: '何立', note: '请改' })
  if (!packed.ok || packed.value.kind !== 'download') throw new Error('no package')
  // No Buffer: its slices share its memory.
  return new Uint8Array(Buffer.from(packed.value.bytes, 'base64'))
}

/** All that is stored, as text. */
async function stored(ask: Ask): Promise<string> {
  const lists = [await ask('draft.list', { trashed: false }), await ask('draft.list', { trashed: true })]
  return JSON.stringify([...lists, await ask('draft.open', { id }), await ask('draft.log', { id })])
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const begun = performance.now()
  const { refused, taken, complaints } = await feedPackages(Number(process.argv[2] ?? 1_000))
  const seconds = Math.round((performance.now() - begun) / 1000)
  console.log(
    `${refused} refused, ${taken} taken as drafts inside all limits, ${complaints.length} complaints, ${seconds} s`,
  )
  for (const complaint of complaints.slice(0, 50)) console.log(complaint)
  process.exitCode = complaints.length === 0 ? 0 : 1
}
