import { renameSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished, type TestContext } from 'vitest'
import { startStorage } from '../../../electron/service/storage/storage.ts'
import { insertion, speech, temporaryFolder, texts } from '../../support/drafts.ts'
import { mountSmallDisk, type SmallDisk } from '../../support/small-disk.ts'

function smallDisk(context: TestContext): SmallDisk {
  const disk = mountSmallDisk(8)
  if (!disk) return context.skip('this user may not mount a tmpfs')
  onTestFinished(() => disk.remove())
  return disk
}

it('answers disk-full while the disk is full and saves again once there is room, with nothing lost', async context => {
  const { folder } = smallDisk(context)
  const storage = startStorage(join(folder, 'drafts.db'))
  await storage.create('a', speech('题'))
  await storage.append({ id: 'a', seq: 0, edits: [insertion(1, '一')] })
  const filler = join(folder, 'filler')
  const { bavail, bsize } = statfsSync(folder)
  writeFileSync(filler, Buffer.alloc(bavail * bsize))
  const long = { id: 'a', seq: 1, edits: [insertion(2, '长'.repeat(100_000))] }
  await expect(storage.append(long)).rejects.toThrow(expect.objectContaining({ code: 'disk-full' }))
  await expect(storage.append(long)).rejects.toThrow(expect.objectContaining({ code: 'disk-full' }))
  expect(texts((await storage.open('a')).content)).toEqual(['题', '一'])
  rmSync(filler)
  expect(await storage.append(long)).toMatchObject({ seq: 2 })
  await storage.close()
  const again = startStorage(join(folder, 'drafts.db'))
  expect(await again.open('a')).toMatchObject({ seq: 2, notice: null, summary: { characters: 100_002 } })
  await again.close()
})

it('opens drafts on a disk that is full', async context => {
  const { folder } = smallDisk(context)
  const storage = startStorage(join(folder, 'drafts.db'))
  await storage.create('a', speech('题'))
  await storage.close()
  const { bavail, bsize } = statfsSync(folder)
  writeFileSync(join(folder, 'filler'), Buffer.alloc(bavail * bsize))
  const full = startStorage(join(folder, 'drafts.db'))
  expect(texts((await full.open('a')).content)).toEqual(['题'])
  await full.close()
})

it('answers read-only in a folder that cannot be written, and works once it can', async context => {
  const disk = smallDisk(context)
  disk.setReadOnly(true)
  const storage = startStorage(join(disk.folder, 'data', 'drafts.db'))
  await expect(storage.create('a', speech('题'))).rejects.toThrow(expect.objectContaining({ code: 'read-only' }))
  disk.setReadOnly(false)
  expect(await storage.create('a', speech('题'))).toMatchObject({ id: 'a' })
  await storage.close()
})

it('does not acknowledge into a file that was moved away', async () => {
  const folder = temporaryFolder()
  const storage = startStorage(join(folder, 'drafts.db'))
  onTestFinished(() => storage.close())
  await storage.create('a', speech('题'))
  renameSync(join(folder, 'drafts.db'), join(folder, 'moved.db'))
  const append = { id: 'a', seq: 0, edits: [insertion(1, '一')] }
  await expect(storage.append(append)).rejects.toThrow(expect.objectContaining({ code: 'write-failed' }))
  renameSync(join(folder, 'moved.db'), join(folder, 'drafts.db'))
  expect(await storage.append(append)).toMatchObject({ seq: 1 })
})
