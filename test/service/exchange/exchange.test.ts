import { expect, it } from 'vitest'
import type { ExportOutcome } from '../../../core/contract/contract.ts'
import type { CarriedVersions } from '../../../core/exchange/exchange-package.ts'
import { withComment } from '../../../core/review/comments.ts'
import type { Service } from '../../../electron/service/service.ts'
import { replacement, speech, temporaryFolder, texts } from '../../support/drafts.ts'
import { ask, openService, request } from '../../support/services.ts'

const draft = speech('清河渡口整修方案', '各渡口要在汛期之前完成检修。')
const id = '3f1c2b6e-0000-4000-8000-000000000001'

async function pack(service: Service, versions: CarriedVersions = 'none') {
  const outcome = (await ask(service, 'exchange.pack', { id, versions, author: '周敏', note: '请审' })) as ExportOutcome
  if (outcome.kind !== 'download') throw new Error('no file')
  return { name: outcome.fileName, bytes: outcome.bytes }
}

const move = (service: Service, status: string, reason = '') =>
  ask(service, 'draft.setStatus', { ids: [id], status, author: '何立', reason })

async function comment(service: Service, commentId: string) {
  const { content, seq } = await ask(service, 'draft.open', { id })
  const { blocks, comments } = withComment(content, { id: commentId, author: '何立', at: 9, text: '哪天' }, [
    { block: 1, from: 5, to: 7 },
  ])
  const edits = [
    { type: 'blocks', at: 0, remove: content.blocks.length, insert: blocks },
    { type: 'comments', comments },
  ]
  await ask(service, 'draft.append', { id, seq, edits })
}

/** Two computers: a drafter who has sent a draft, and a reviewer who has taken it in. */
async function twoDesks() {
  const [drafter, reviewer] = [await openService(temporaryFolder()), await openService(temporaryFolder())]
  await ask(drafter, 'draft.create', { content: draft, id })
  await move(drafter, 'submitted')
  const file = await pack(drafter, 'review')
  const seen = await ask(reviewer, 'exchange.look', file)
  expect(await ask(reviewer, 'draft.list', { trashed: false })).toEqual([])
  await ask(reviewer, 'exchange.take', { file, way: 'new' })
  return { drafter, reviewer, file, seen }
}

it('brings a draft to another computer with its log and its versions', async () => {
  const { reviewer, file, seen } = await twoDesks()
  expect(file.name).toBe('清河渡口整修方案（送审）.jwx')
  expect(seen).toMatchObject({
    title: '清河渡口整修方案',
    status: 'submitted',
    author: '周敏',
    versions: 1,
    known: null,
  })
  const { summary, content } = await ask(reviewer, 'draft.open', { id })
  expect(summary).toMatchObject({ status: 'submitted', title: '清河渡口整修方案' })
  expect(content).toEqual(draft)
  expect(await ask(reviewer, 'draft.log', { id })).toMatchObject([{ to: 'submitted', author: '何立' }])
  const [newest] = await ask(reviewer, 'version.list', { id })
  expect(newest).toMatchObject({ cause: 'review', name: '送审稿 第1次' })
  const again = await ask(reviewer, 'exchange.look', file)
  expect(again.known?.meeting.ways).toEqual([])
})

it('brings comments and a return back, a mended text there, and a pass back again', async () => {
  const { drafter, reviewer } = await twoDesks()
  await comment(reviewer, 'a')
  await move(reviewer, 'returned', '写明哪天')
  const back = await pack(reviewer)
  expect((await ask(drafter, 'exchange.look', back)).known?.meeting).toMatchObject({
    text: 'none',
    ways: ['merge', 'copy'],
  })
  const taken = await ask(drafter, 'exchange.take', { file: back, way: 'merge' })
  expect(taken).toMatchObject({ summary: { status: 'returned' }, moves: 1, news: { comments: 1, lost: 0 } })
  expect((await ask(drafter, 'draft.open', { id })).content.comments).toHaveLength(1)

  const { seq } = await ask(drafter, 'draft.open', { id })
  await ask(drafter, 'draft.append', { id, seq, edits: [replacement(1, '各渡口要在五月底之前完成检修。')] })
  await move(drafter, 'submitted')
  const second = await pack(drafter)
  const { known } = await ask(reviewer, 'exchange.look', second)
  expect(known?.meeting).toMatchObject({ text: 'theirs', ways: ['adopt', 'copy'] })
  await ask(reviewer, 'exchange.take', { file: second, way: 'adopt' })
  const opened = await ask(reviewer, 'draft.open', { id })
  expect(texts(opened.content)[1]).toBe('各渡口要在五月底之前完成检修。')
  expect(opened.summary.status).toBe('submitted')
  // The words are gone with which it began; the comment stays.
  expect(opened.content.comments?.map(one => one.id)).toEqual(['a'])
  const versions = await ask(reviewer, 'version.list', { id })
  expect(versions.map(({ name }) => name)).toContain('送审稿 第2次')
  await move(reviewer, 'passed')
  await ask(drafter, 'exchange.take', { file: await pack(reviewer), way: 'merge' })
  expect((await ask(drafter, 'draft.open', { id })).summary.status).toBe('passed')
})

it('takes no status where both have moved on, and makes a draft of its own where asked', async () => {
  const { drafter, reviewer } = await twoDesks()
  await comment(reviewer, 'a')
  await move(reviewer, 'passed')
  await move(drafter, 'drafting')
  const file = await pack(reviewer)
  const taken = await ask(drafter, 'exchange.take', { file, way: 'merge' })
  expect(taken).toMatchObject({ summary: { status: 'drafting' }, moves: 0, news: { comments: 1 } })
  expect(await request(drafter, 'exchange.take', { file, way: 'adopt' })).toMatchObject({
    ok: false,
    error: { code: 'package-not-fitting' },
  })
  const copy = await ask(drafter, 'exchange.take', { file, way: 'copy', copyId: 'copy' })
  expect(copy.summary).toMatchObject({ id: 'copy', status: 'passed', title: '清河渡口整修方案（来件）' })
  expect(await ask(drafter, 'draft.list', { trashed: false })).toHaveLength(2)
})

it('brings a draft back from the trash, keeps the state before, and stores nothing of what is refused', async () => {
  const { drafter, reviewer, file } = await twoDesks()
  await comment(reviewer, 'a')
  const news = await pack(reviewer)
  await ask(drafter, 'draft.trash', { id })
  await ask(drafter, 'exchange.take', { file: news, way: 'merge' })
  expect(await ask(drafter, 'draft.list', { trashed: true })).toEqual([])
  expect((await ask(drafter, 'version.list', { id })).length).toBeGreaterThan(0)
  const bytes = Buffer.from(file.bytes, 'base64')
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] as number) ^ 4
  const damaged = { name: file.name, bytes: bytes.toString('base64') }
  for (const params of [damaged, { file: damaged, way: 'copy', copyId: 'x' }]) {
    const name = 'way' in params ? 'exchange.take' : 'exchange.look'
    expect(await request(drafter, name, params)).toMatchObject({ ok: false, error: { code: 'package-damaged' } })
  }
  expect(await ask(drafter, 'draft.list', { trashed: false })).toHaveLength(1)
  expect(await request(drafter, 'exchange.take', { file, way: 'new' })).toMatchObject({
    ok: false,
    error: { code: 'package-not-fitting' },
  })
  const word = await request(drafter, 'file.read', { ...file })
  expect(word).toMatchObject({ ok: false, error: { code: 'file-is-package' } })
})
