import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { BackupInfo, BackupName } from '../../../core/contract/backups.ts'
import { formOf } from '../../../electron/service/encryption/keyed-file.ts'
import type { Service } from '../../../electron/service/service.ts'
import { traces } from '../../faults/residue.ts'
import { insertion, speech, temporaryFolder, texts } from '../../support/drafts.ts'
import { ask, openService, request } from '../../support/services.ts'
import { draftContent, encrypted, password, turnOn } from './turned-on.ts'

const failed = (code: string) => ({ ok: false, error: expect.objectContaining({ code }) })
const nameOf = ({ name, place }: BackupInfo): BackupName => ({ name, place })
const unlock = { secret: { by: 'password', text: password } }

async function opened(folder: string): Promise<Service> {
  const service = await openService(folder)
  await ask(service, 'encryption.unlock', unlock)
  return service
}

it('are encrypted, hold what was saved while they were made, and open with the key of the folder', async () => {
  const { folder, id } = await encrypted()
  const service = await opened(folder)
  const long = speech('长稿', ...Array.from({ length: 900 }, (_, at) => `第${at}段：${'一件一件说。'.repeat(60)}`))
  await ask(service, 'draft.create', { id: 'long', content: long })
  const made = ask(service, 'backup.make', null)
  for (let seq = 0; seq < 30; seq++) {
    await ask(service, 'draft.append', { id, seq, edits: [insertion(1, `写着第${seq}句`)] })
  }
  const [newest] = (await made).backups
  expect(formOf(join(folder, 'backups', newest?.name ?? ''))).toBe('encrypted')
  expect(await ask(service, 'backup.content', nameOf(newest as BackupInfo))).toHaveLength(2)
  const [copy] = await ask(service, 'backup.restoreDrafts', { ...nameOf(newest as BackupInfo), ids: ['long'] })
  expect((await ask(service, 'draft.open', { id: copy?.id ?? '' })).content).toEqual(long)
  expect((await ask(service, 'draft.open', { id })).seq).toBe(30)
  await ask(service, 'backup.restoreAll', nameOf(newest as BackupInfo))
  expect((await ask(service, 'draft.open', { id: 'long' })).content).toEqual(long)
  expect(traces(folder, '一件一件说')).toEqual([])
}, 120_000)

it('forget a draft and stay encrypted', async () => {
  const { folder, id } = await encrypted()
  const service = await opened(folder)
  await ask(service, 'backup.make', null)
  await ask(service, 'draft.delete', { id })
  expect(await ask(service, 'backup.forgetDrafts', { ids: [id] })).toMatchObject({ isComplete: true, problems: [] })
  for (const backup of (await ask(service, 'backup.state', null)).backups) {
    expect(await ask(service, 'backup.content', nameOf(backup))).toEqual([])
    expect(formOf(join(folder, 'backups', backup.name))).toBe('encrypted')
  }
}, 120_000)

it('from before stay readable only where they are to be kept, are counted, and can be put back', async () => {
  const folder = temporaryFolder()
  const service = await openService(folder)
  await ask(service, 'draft.create', { id: 'a', content: draftContent })
  await ask(service, 'backup.make', null)
  await turnOn(service, false)
  const before = await ask(service, 'encryption.state', null)
  expect(before.unencryptedCopies).toBe(2)
  const { backups } = await ask(service, 'backup.state', null)
  const plain = backups.find(({ name }) => formOf(join(folder, 'backups', name)) === 'plain') as BackupInfo
  await ask(service, 'draft.delete', { id: 'a' })
  await ask(service, 'backup.restoreAll', nameOf(plain))
  expect((await ask(service, 'draft.open', { id: 'a' })).content).toEqual(draftContent)
  expect(formOf(join(folder, 'drafts.db'))).toBe('encrypted')
  expect((await ask(service, 'encryption.eraseCopies', null)).unencryptedCopies).toBe(0)
  expect(traces(folder, '今天只说三件事')).toEqual([])
}, 120_000)

it('on a stick open elsewhere with the password of their time', async () => {
  const { folder } = await encrypted()
  const stick = temporaryFolder()
  const service = await opened(folder)
  await ask(service, 'backup.setSecondFolder', { path: stick })
  await ask(service, 'encryption.changePassword', { ...unlock, password: '后来换的密码' })
  await service.close()
  // Another computer, with drafts and a password of its own.
  const other = await encrypted()
  const elsewhere = await opened(other.folder)
  const part = readdirSync(join(stick, '简文备份'))[0] as string
  const moved = temporaryFolder()
  mkdirSync(join(moved, '简文备份'))
  cpSync(join(stick, '简文备份', part), join(moved, '简文备份', '另一台'), { recursive: true })
  const { backups } = await ask(elsewhere, 'backup.setSecondFolder', { path: moved })
  const own = backups.find(({ name }) => readdirSync(join(moved, '简文备份', '另一台')).includes(name)) as BackupInfo
  const theirs = { name: own.name, place: 'second' as const }
  expect(await request(elsewhere, 'backup.content', theirs)).toEqual(failed('backup-locked'))
  const wrong = { ...theirs, secret: { by: 'password', text: '后来换的密码' } }
  expect(await request(elsewhere, 'backup.unlock', wrong)).toEqual(failed('password-wrong'))
  await ask(elsewhere, 'backup.unlock', { ...theirs, ...unlock })
  expect(await ask(elsewhere, 'backup.content', theirs)).toMatchObject([{ title: '在读书会上的发言' }])
  await ask(elsewhere, 'backup.restoreAll', theirs)
  const [draft] = await ask(elsewhere, 'draft.list', { trashed: false })
  expect((await ask(elsewhere, 'draft.open', { id: draft?.id ?? '' })).content).toEqual(draftContent)
}, 120_000)

it.each([
  ['a page of texts', 9],
  ['the first page', 0],
])(
  'mend what damage to %s took, and the rest is read from the damaged file itself',
  async (_, page) => {
    const { folder, id } = await encrypted()
    const first = await opened(folder)
    for (let number = 0; number < 12; number++) {
      const content = speech(
        `第${number}稿`,
        ...Array.from({ length: 8 }, (_, at) => `第${at}段，${'按时办完。'.repeat(40)}`),
      )
      await ask(first, 'draft.create', { id: `draft-${number}`, content })
    }
    await ask(first, 'backup.make', null)
    await ask(first, 'draft.append', { id, seq: 0, edits: [insertion(1, '备份以后写的一句')] })
    await first.close()
    const file = join(folder, 'drafts.db')
    const bytes = readFileSync(file)
    for (let at = 40; at < 900; at++) bytes[page * 4096 + at] = (bytes[page * 4096 + at] as number) ^ 0x5a
    writeFileSync(file, bytes)
    const service = await opened(folder)
    const report = await ask(service, 'recovery.report', null)
    expect(report).toMatchObject({ reason: 'damaged' })
    expect(report?.counts.lost).toBe(0)
    expect(await ask(service, 'draft.list', { trashed: false })).toHaveLength(13)
    for (let number = 0; number < 12; number++) {
      const { content, notice } = await ask(service, 'draft.open', { id: `draft-${number}` })
      expect([texts(content)[0], texts(content).length, notice]).toEqual([`第${number}稿`, 9, null])
    }
    expect(texts((await ask(service, 'draft.open', { id })).content)).toContain('备份以后写的一句')
    expect(formOf(file)).toBe('encrypted')
    expect(traces(folder, '按时办完')).toEqual([])
  },
  120_000,
)
