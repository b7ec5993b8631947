import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { type Backups, openBackups } from '../../../electron/service/backups/backups.ts'
import { type Storage, startStorage } from '../../../electron/service/storage/storage.ts'
import { traces } from '../../faults/residue.ts'
import { speech, temporaryFolder, texts } from '../../support/drafts.ts'
import { ask, openService } from '../../support/services.ts'

const secret = '只此一处的话'

async function keep(folder: string): Promise<{ readonly storage: Storage; readonly backups: Backups }> {
  const storage = startStorage(join(folder, 'drafts.db'))
  onTestFinished(() => storage.close())
  await storage.create('a', speech('甲', secret))
  await storage.create('b', speech('乙', '留下的话'))
  return { storage, backups: openBackups(join(folder, 'drafts.db'), storage, () => undefined) }
}

it('takes a draft out of the backups of both folders and keeps all else that is in them', async () => {
  const folder = temporaryFolder()
  const stick = temporaryFolder()
  const { storage, backups } = await keep(folder)
  await backups.setSecondFolder(stick)
  await backups.make('hand')
  await backups.make('hand')
  await storage.delete('a')
  expect(traces(stick, secret)).not.toEqual([])
  expect(await backups.forgetDrafts(['a'])).toEqual({ rewritten: 4, problems: [], isComplete: true })
  expect([...traces(folder, secret), ...traces(stick, secret)]).toEqual([])
  for (const backup of backups.state().backups) {
    expect((await backups.content(backup)).map(({ id }) => id)).toEqual(['b'])
    const [copy] = await backups.restoreDrafts(backup, ['b'])
    expect(texts((await storage.open(copy?.id as string)).content)).toEqual(['乙', '留下的话'])
  }
  expect(await backups.forgetDrafts(['a'])).toMatchObject({ rewritten: 0, isComplete: true })
}, 60_000)

it('leaves a damaged backup as it is, tells of it and sees to the others', async () => {
  const folder = temporaryFolder()
  const { storage, backups } = await keep(folder)
  await backups.make('hand')
  await backups.make('hand')
  await storage.delete('a')
  const [first] = readdirSync(join(folder, 'backups'))
  const path = join(folder, 'backups', first as string)
  const damaged = readFileSync(path).fill('坏', 4096)
  writeFileSync(path, damaged)
  const { rewritten, problems, isComplete } = await backups.forgetDrafts(['a'])
  expect([rewritten, isComplete]).toEqual([1, false])
  expect(problems).toEqual([expect.stringMatching(/^备份「drafts-.*」已损坏/)])
  expect(readFileSync(path).equals(damaged)).toBe(true)
  expect(readdirSync(join(folder, 'backups')).filter(name => !name.endsWith('.db'))).toEqual([])
})

it('says that the stick still holds a draft while it is away, and clears it once it is back', async () => {
  const folder = temporaryFolder()
  const above = temporaryFolder()
  const stick = join(above, 'USB')
  mkdirSync(stick)
  const { storage, backups } = await keep(folder)
  await backups.setSecondFolder(stick)
  await backups.make('hand')
  await storage.delete('a')
  renameSync(stick, join(above, 'away'))
  const { problems, isComplete, rewritten } = await backups.forgetDrafts(['a'])
  expect([rewritten, isComplete]).toEqual([1, false])
  expect(problems).toEqual([expect.stringMatching(/现在不在.*插好后会自动清除/)])
  await backups.makeDaily()
  expect(traces(above, secret)).toHaveLength(1)
  renameSync(join(above, 'away'), stick)
  await backups.makeDaily()
  expect([...traces(above, secret), ...traces(folder, secret)]).toEqual([])
  expect(readdirSync(join(folder, 'backups'))).not.toContain('forget.json')
}, 60_000)

it('sweeps away copies that a broken-off backup left, and nothing else', async () => {
  const folder = temporaryFolder()
  const { backups } = await keep(folder)
  mkdirSync(join(folder, 'backups'))
  const left = ['drafts.part', 'drafts.part-journal', 'drafts-000001-20260101T010101Z-hand.db.copy']
  for (const name of [...left, '我的.copy']) writeFileSync(join(folder, 'backups', name), secret)
  writeFileSync(join(folder, 'drafts.db.exchange'), secret)
  await backups.makeDaily()
  expect(traces(join(folder, 'backups'), secret).map(({ file }) => file)).toEqual([
    expect.stringMatching(/daily\.db$/),
    '我的.copy',
  ])
  expect(existsSync(join(folder, 'drafts.db.exchange'))).toBe(false)
})

it('deletes the originals that a recovery kept, and says so in its report', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'drafts.db'), secret.repeat(1000))
  const service = await openService(folder)
  expect((await ask(service, 'backup.state', null)).keptOriginals).toBe(1)
  expect(await ask(service, 'recovery.deleteOriginals', null)).toMatchObject({ keptDeleted: true })
  expect(await ask(service, 'recovery.report', null)).toMatchObject({ keptDeleted: true, counts: { whole: 0 } })
  expect((await ask(service, 'backup.state', null)).keptOriginals).toBe(0)
  expect(existsSync(join(folder, 'damaged'))).toBe(false)
  expect(traces(folder, secret)).toEqual([])
})
