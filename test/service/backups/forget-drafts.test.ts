import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
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

it('says that the stick still holds a draft while it is away', async () => {
  const folder = temporaryFolder()
  const { backups } = await keep(folder)
  mkdirSync(join(folder, 'backups'))
  writeFileSync(join(folder, 'backups', 'second-folder.txt'), '/media/nobody/USB\n')
  const { problems, isComplete } = await backups.forgetDrafts(['a'])
  expect(isComplete).toBe(false)
  expect(problems).toEqual([expect.stringContaining('现在不在')])
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
