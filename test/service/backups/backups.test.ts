import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import type { RecoveryReport } from '../../../core/contract/backups.ts'
import { ServiceError } from '../../../core/contract/errors.ts'
import { type Backups, openBackups } from '../../../electron/service/backups/backups.ts'
import { type Storage, startStorage } from '../../../electron/service/storage/storage.ts'
import { insertion, speech, temporaryFolder, texts } from '../../support/drafts.ts'

interface Kept {
  readonly folder: string
  readonly file: string
  readonly storage: Storage
  readonly backups: Backups
  readonly reports: RecoveryReport[]
}

function keep(folder = temporaryFolder()): Kept {
  const file = join(folder, 'drafts.db')
  const reports: RecoveryReport[] = []
  const storage = startStorage(file, news => 'recovered' in news && reports.push(news.recovered))
  onTestFinished(() => storage.close())
  return { folder, file, storage, backups: openBackups(file, storage, () => undefined), reports }
}

const code = (name: string) => expect.objectContaining({ code: name })
const day = 86_400_000

it('makes one backup a day and keeps the last fourteen, beside those made by hand', async () => {
  const { storage, backups, folder } = keep()
  await storage.create('a', speech('题'))
  await backups.make('hand')
  const names = () => readdirSync(join(folder, 'backups')).filter(name => name.endsWith('.db'))
  await backups.makeDaily()
  expect(names()).toHaveLength(1)
  for (let ahead = 1; ahead <= 16; ahead++) await backups.makeDaily(Date.now() + ahead * day)
  expect(names().filter(name => name.includes('daily'))).toHaveLength(14)
  expect(names().filter(name => name.includes('hand'))).toHaveLength(1)
  expect(names().some(name => name.includes('part'))).toBe(false)
}, 60_000)

it('holds what was saved before it, though writing goes on meanwhile, and shows what is in it', async () => {
  const { storage, backups } = keep()
  await storage.create('a', speech('半年总结', ...Array.from({ length: 400 }, () => '一件一件说。'.repeat(60))))
  const made = backups.make('hand')
  for (let seq = 0; seq < 20; seq++) await storage.append({ id: 'a', seq, edits: [insertion(1, `第${seq}句`)] })
  const { backups: all } = await made
  const [first] = all
  if (!first) throw new Error('no backup')
  expect(await backups.content(first)).toMatchObject([{ id: 'a', title: '半年总结', isTrashed: false }])
  const [copy] = await backups.restoreDrafts(first, ['a'])
  expect(copy?.title).toMatch(/^半年总结（\d+月\d+日备份）$/)
  expect(texts((await storage.open(copy?.id as string)).content).at(-1)).toBe('一件一件说。'.repeat(60))
  expect((await storage.open('a')).seq).toBe(20)
})

it('puts everything back and keeps what was there, so that this too can be taken back', async () => {
  const { storage, backups } = keep()
  await storage.create('a', speech('甲'))
  const { backups: before } = await backups.make('hand')
  await storage.append({ id: 'a', seq: 0, edits: [insertion(1, '后来写的')] })
  await storage.create('b', speech('乙'))
  await backups.restoreAll(before[0] as never)
  expect((await storage.list(false)).map(({ id }) => id)).toEqual(['a'])
  expect(texts((await storage.open('a')).content)).toEqual(['甲'])
  expect(await storage.append({ id: 'a', seq: 0, edits: [insertion(1, '接着写')] })).toMatchObject({ seq: 1 })
  const kept = backups.state().backups.find(({ kind }) => kind === 'restore')
  await backups.restoreAll(kept as never)
  expect((await storage.list(false)).map(({ id }) => id).toSorted()).toEqual(['a', 'b'])
  expect(texts((await storage.open('a')).content)).toEqual(['甲', '后来写的'])
})

it('loses nothing that another window saves until the very moment in which everything is put back', async () => {
  const { storage, file } = keep()
  const slow: Storage = {
    ...storage,
    async exchange(path, keepAs) {
      await storage.append({ id: 'a', seq: 0, edits: [insertion(1, '最后一刻写的')] })
      return storage.exchange(path, keepAs)
    },
  }
  const backups = openBackups(file, slow, () => undefined)
  await storage.create('a', speech('甲'))
  const { backups: before } = await backups.make('hand')
  await backups.restoreAll(before[0] as never)
  expect(texts((await storage.open('a')).content)).toEqual(['甲'])
  const kept = backups.state().backups.filter(({ kind }) => kind === 'restore')
  expect(kept).toHaveLength(1)
  await backups.restoreAll(kept[0] as never)
  expect(texts((await storage.open('a')).content)).toEqual(['甲', '最后一刻写的'])
})

it('brings back all chosen drafts of a backup or none', async () => {
  const { storage, file } = keep()
  await storage.create('a', speech('甲'))
  await storage.create('b', speech('乙'))
  const renamed: string[] = []
  const failing: Storage = {
    ...storage,
    rename: (id, title) =>
      renamed.push(id) > 1 ? Promise.reject(new ServiceError('disk-full')) : storage.rename(id, title),
  }
  const backups = openBackups(file, failing, () => undefined)
  const { backups: all } = await backups.make('hand')
  await expect(backups.restoreDrafts(all[0] as never, ['a', 'b'])).rejects.toThrow(code('disk-full'))
  expect((await storage.list(false)).map(({ id }) => id).toSorted()).toEqual(['a', 'b'])
  expect(await storage.list(true)).toEqual([])
})

it('leaves the second folder as it was where a backup is being made', async () => {
  const { storage, backups, folder } = keep()
  await storage.create('a', speech('甲'))
  const stick = temporaryFolder()
  const making = backups.make('hand')
  await expect(backups.setSecondFolder(stick)).rejects.toThrow(code('backup-running'))
  await making
  expect(backups.state().secondFolder).toBeNull()
  expect(readdirSync(folder).filter(name => name.includes('second'))).toEqual([])
})

it('has put everything back where the backup after it fails, and tells of that', async () => {
  const { storage, backups, file } = keep()
  await storage.create('a', speech('甲'))
  const { backups: before } = await backups.make('hand')
  await storage.create('b', speech('乙'))
  let copies = 0
  const full: Storage = {
    ...storage,
    backup: path => (++copies === 2 ? Promise.reject(new ServiceError('disk-full')) : storage.backup(path)),
  }
  const told: (string | null)[] = []
  await openBackups(file, full, state => told.push(state.problem)).restoreAll(before[0] as never)
  expect((await storage.list(false)).map(({ id }) => id)).toEqual(['a'])
  expect(told).toEqual([new ServiceError('disk-full').message])
})

it('goes on where the second folder cannot even be asked for', async () => {
  const { storage, backups, folder } = keep()
  await storage.create('a', speech('甲'))
  await backups.make('hand')
  const path = join(folder, '长'.repeat(300))
  writeFileSync(join(folder, 'backups', 'second-folder.txt'), path)
  expect(backups.state().secondFolder).toMatchObject({ path, problem: expect.stringMatching(/^备份文件夹「/) })
  await expect(backups.makeDaily(Date.now() + day)).resolves.toBeUndefined()
})

it('copies each backup into the second folder, says when that is gone, and catches up when it is back', async () => {
  const { storage, backups } = keep()
  const stick = temporaryFolder()
  await storage.create('a', speech('题'))
  await expect(backups.setSecondFolder(join(stick, 'E'))).rejects.toThrow(code('second-folder-missing'))
  const path = join(stick, '备份')
  mkdirSync(path)
  await backups.make('hand')
  expect((await backups.setSecondFolder(path)).secondFolder).toMatchObject({ path, problem: null })
  const copies = () => backups.state().backups.filter(({ place }) => place === 'second')
  expect(copies()).toHaveLength(1)
  cpSync(path, join(stick, 'away'), { recursive: true })
  rmSync(path, { recursive: true })
  const { secondFolder } = await backups.make('hand')
  expect(secondFolder?.problem).toContain('U 盘没有插好')
  cpSync(join(stick, 'away'), path, { recursive: true })
  await backups.makeDaily()
  expect(copies()).toHaveLength(2)
  expect(backups.state().secondFolder?.problem).toBeNull()
})

it('refuses a second folder inside the data folder, where one broken disk takes both', async () => {
  const { backups, folder } = keep()
  mkdirSync(join(folder, 'backups'), { recursive: true })
  await expect(backups.setSecondFolder(join(folder, 'backups'))).rejects.toThrow(code('second-folder-inside'))
})

it('refuses a backup that is damaged and leaves the drafts as they are', async () => {
  const { storage, backups, folder } = keep()
  await storage.create('a', speech('题', '好好的一段。'.repeat(50)))
  const { backups: all } = await backups.make('hand')
  const path = join(folder, 'backups', all[0]?.name as string)
  const bytes = readFileSync(path)
  const at = bytes.indexOf('好好的')
  bytes[at] = (bytes[at] as number) ^ 1
  writeFileSync(path, bytes)
  await expect(backups.restoreDrafts(all[0] as never, ['a'])).rejects.toThrow(code('backup-damaged'))
  await expect(backups.restoreAll(all[0] as never)).rejects.toThrow(code('backup-damaged'))
  expect(await storage.list(false)).toHaveLength(1)
  await expect(backups.content({ name: '../drafts.db', place: 'own' })).rejects.toThrow(code('backup-not-found'))
})

it('finds damage while it copies, keeps no copy of it, and has the drafts recovered', async () => {
  const { storage, backups, file, folder, reports } = keep()
  await storage.create('a', speech('题', '一段话。'.repeat(100)))
  await backups.make('hand')
  await storage.close()
  const other = keep(folder)
  await other.storage.list(false)
  // As a bad sector would, behind the back of the open connection.
  const bytes = readFileSync(file)
  const at = bytes.indexOf('一段话')
  bytes[at] = (bytes[at] as number) ^ 1
  writeFileSync(file, bytes)
  await expect(other.backups.make('hand')).rejects.toThrow(code('backup-unsound'))
  expect(other.backups.state()).toMatchObject({ problem: expect.stringContaining('没有通过校验') })
  expect(texts((await other.storage.open('a')).content)).toEqual(['题', '一段话。'.repeat(100)])
  expect(reports).toEqual([])
  expect(other.reports).toMatchObject([{ reason: 'damaged', counts: { backup: 1, lost: 0 } }])
  expect(existsSync(join(folder, 'backups', 'drafts.part'))).toBe(false)
})
