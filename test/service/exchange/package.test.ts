import { expect, it } from 'vitest'
import type { ExchangePackage } from '../../../core/exchange/exchange-package.ts'
import { readPackage } from '../../../electron/service/exchange/read-package.ts'
import { writePackage } from '../../../electron/service/exchange/write-package.ts'
import { speech } from '../../support/drafts.ts'
import { repack, withParts } from '../../support/packages.ts'

const name = '来件.jwx'
const code = (wanted: string) => expect.objectContaining({ code: wanted })

const sent: ExchangePackage = {
  draft: '3f1c2b6e-0000-4000-8000-000000000001',
  title: '清河渡口整修方案',
  isRenamed: false,
  author: '周敏',
  note: '请审。',
  at: 1_790_000_000_000,
  content: speech('清河渡口整修方案', '各渡口要在汛期之前完成检修。'),
  moves: [{ from: 'drafting', to: 'submitted', author: '周敏', at: 5, reason: '' }],
  versions: [{ at: 3, cause: 'review', name: '送审稿 第1次', content: speech('渡口方案') }],
}

it('reads what it wrote, and writes the same bytes for the same content', async () => {
  const bytes = await writePackage(sent)
  expect(readPackage(name, bytes)).toEqual(sent)
  expect(await writePackage(structuredClone(sent))).toEqual(bytes)
})

it('holds nothing but what was sent', async () => {
  const { names, texts } = await repack(await writePackage(sent))
  expect(names).toEqual(['draft.json', 'log.json', 'versions/0001.json', 'manifest.json', 'manifest.sha256'])
  expect(texts.join('\n')).not.toMatch(/\/(?:home|root|tmp|Users)\b|[A-Z]:\\/u)
})

it.each([
  ['a flipped byte', (bytes: Uint8Array) => bytes.map((byte, at) => (at === 60 ? byte ^ 1 : byte)), 'package-damaged'],
  ['a cut end', (bytes: Uint8Array) => bytes.subarray(0, bytes.length - 30), 'package-damaged'],
  ['no zip', () => new TextEncoder().encode('只是一段文字'), 'package-damaged'],
] as const)('refuses %s', async (_, change, wanted) => {
  const bytes = change(await writePackage(sent))
  expect(() => readPackage(name, bytes)).toThrow(code(wanted))
})

it.each([
  ['a part put in place of another', { 'draft.json': { version: 3 } }, { seal: false }, 'package-damaged'],
  ['a newer form', { 'manifest.json': { format: 'jianwen-exchange', version: 2 } }, { seal: true }, 'package-too-new'],
  [
    'a newer draft',
    { 'draft.json': { version: 99, genre: 'speech', fields: {}, blocks: [] } },
    { seal: true },
    'draft-too-new',
  ],
  ['a draft without a body', { 'draft.json': { ...sent.content, blocks: [] } }, { seal: true }, 'package-damaged'],
  [
    'a log that no draft can have',
    { 'log.json': [{ ...sent.moves[0], to: 'final' }] },
    { seal: true },
    'package-damaged',
  ],
  ['a part that no manifest names', { 'notes.txt': 'x' }, { seal: false }, 'package-damaged'],
  ['an id that is a way out', { 'manifest.json': { draft: '../../drafts.db' } }, { seal: true }, 'package-damaged'],
] as const)('refuses %s though hashes may hold', async (_, parts, options, wanted) => {
  const bytes = await withParts(await writePackage(sent), parts, options)
  expect(() => readPackage(name, bytes)).toThrow(code(wanted))
})

it('makes comments whole that a stranger left in pieces', async () => {
  const comment = { id: 'a', author: '', at: 1, text: '话', quote: '渡口' }
  const blocks = [{ type: 'title', children: [{ text: '渡口', comments: ['a', 'b'] }] }]
  const draft = { ...sent.content, blocks, comments: [comment, { ...comment, text: '重复' }] }
  const { content } = readPackage(
    name,
    await withParts(await writePackage(sent), { 'draft.json': draft }, { seal: true }),
  )
  expect(content.blocks[0]?.children).toEqual([{ text: '渡口', comments: ['a'] }])
  expect(content.comments?.map(({ text }) => text)).toEqual(['话'])
})

it('tells a zip that is no package from one', async () => {
  const { zipSync } = await import('fflate')
  expect(() => readPackage(name, zipSync({ 'a.txt': new Uint8Array(3) }))).toThrow(code('not-a-package'))
})

it('stops at a part that swells', async () => {
  const bomb = { ...sent.content, blocks: [{ type: 'paragraph', children: [{ text: '一'.repeat(40_000_000) }] }] }
  const bytes = await withParts(await writePackage(sent), { 'draft.json': bomb }, { seal: true })
  expect(() => readPackage(name, bytes)).toThrow(code('package-too-large'))
})
