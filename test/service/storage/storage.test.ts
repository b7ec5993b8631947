import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { type Storage, startStorage } from '../../../electron/service/storage/storage.ts'
import { insertion, speech, temporaryFolder, texts } from '../../support/drafts.ts'

function start(folder: string): Storage {
  const storage = startStorage(join(folder, 'drafts.db'))
  onTestFinished(() => storage.close())
  return storage
}

it('runs with a full sync at each commit, on a new file, after writes and after a restart', async () => {
  const folder = temporaryFolder()
  const expected = {
    synchronous: 2,
    journal_mode: 'wal',
    locking_mode: 'exclusive',
    foreign_keys: 1,
    trusted_schema: 0,
  }
  const first = start(folder)
  expect(await first.pragmas()).toMatchObject(expected)
  await first.create('a', speech('题'))
  await first.append({ id: 'a', seq: 0, edits: [insertion(1, '一')] })
  expect(await first.pragmas()).toMatchObject(expected)
  await first.close()
  expect(await start(folder).pragmas()).toMatchObject(expected)
})

it('answers in the order asked and keeps what was asked before it was closed', async () => {
  const folder = temporaryFolder()
  const storage = start(folder)
  const asked = [storage.create('a', speech('题'))]
  const appended = Array.from({ length: 50 }, (_, seq) =>
    storage.append({ id: 'a', seq, edits: [insertion(seq + 1, `${seq}`)] }),
  )
  const closed = storage.close()
  await Promise.all([...asked, ...appended, closed])
  expect(texts((await start(folder).open('a')).content)).toHaveLength(51)
})

it('refuses to work after it was closed', async () => {
  const storage = start(temporaryFolder())
  await storage.close()
  await expect(storage.list(false)).rejects.toThrow(expect.objectContaining({ code: 'write-failed' }))
})

it('crosses the thread with the code of a failure', async () => {
  const storage = start(temporaryFolder())
  await expect(storage.open('nobody')).rejects.toThrow(expect.objectContaining({ code: 'draft-not-found' }))
})

it('holds a body of a million characters and answers a step in it without reading it again', async () => {
  const storage = start(temporaryFolder())
  await storage.create('a', speech('题', ...Array.from({ length: 5000 }, () => '字'.repeat(200))))
  const { seq } = await storage.append({ id: 'a', seq: 0, edits: [insertion(1, '新')] })
  expect(seq).toBe(1)
  expect((await storage.open('a')).summary.characters).toBe(1_000_002)
})
