import { randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { EncryptionProgress, EncryptionState } from '../../../core/contract/encryption.ts'
import type { DraftContent } from '../../../core/document/draft.ts'
import { recoveryKeyGroups } from '../../../core/encryption/recovery-key.ts'
import { formOf } from '../../../electron/service/encryption/keyed-file.ts'
import { openLibrary } from '../../../electron/service/library/library.ts'
import type { Service } from '../../../electron/service/service.ts'
import { traces } from '../../faults/residue.ts'
import { type Desk, work } from '../../faults/residue-work.ts'
import { temporaryFolder, texts } from '../../support/drafts.ts'
import { ask, openService, request, textFile } from '../../support/services.ts'
import { draftContent, encrypted, password, turnOn } from './turned-on.ts'

const phrase = '滴漏不留痕九号'
const failed = (code: string) => ({ ok: false, error: expect.objectContaining({ code }) })

it('leaves a phrase readable in no file once encryption is on, and holds everything as before', async () => {
  const folder = temporaryFolder()
  const first = await openService(folder)
  const desk: Desk = { folder, ask: (name, params) => ask(first, name, params), close: () => first.close() }
  const marked = await work(desk, phrase, 1)
  const before = await everything(first)
  expect(traces(folder, phrase).length).toBeGreaterThan(3)
  await turnOn(first)
  expect(traces(folder, phrase)).toEqual([])
  expect(await everything(first)).toEqual(before)
  const found = async () => (await ask(first, 'draft.search', { query: phrase, filter: {}, most: 20 })).total
  await expect.poll(found, { timeout: 30_000 }).toBe(marked.drafts.length)
  // The log of an open database, a template, a backup and a library that are written from now on.
  await work(desk, `${phrase}又`, 2).catch(error => {
    if (!String(error).includes('template-exists')) throw error
  })
  expect(traces(folder, phrase)).toEqual([])
  await first.close()
  expect(traces(folder, phrase)).toEqual([])
}, 120_000)

it('answers nothing but that it is locked before the password, and everything after', async () => {
  const { folder, id } = await encrypted()
  const service = await openService(folder)
  expect(service.problem).toBeNull()
  expect(await ask(service, 'encryption.state', null)).toMatchObject({ isOn: true, isLocked: true })
  for (const name of ['draft.open', 'version.list', 'draft.preview'] as const) {
    expect(await request(service, name, { id })).toEqual(failed('locked'))
  }
  expect(await request(service, 'backup.state', null)).toEqual(failed('locked'))
  const wrong = { secret: { by: 'password', text: `${password}!` } }
  expect(await request(service, 'encryption.unlock', wrong)).toEqual(failed('password-wrong'))
  await ask(service, 'encryption.unlock', { secret: { by: 'password', text: password } })
  expect((await ask(service, 'draft.open', { id })).content).toEqual(draftContent)
  const states: EncryptionState[] = []
  service.subscribe((name, payload) => name === 'encryption.changed' && states.push(payload as EncryptionState))
  await ask(service, 'encryption.lock', null)
  expect(states.at(-1)).toMatchObject({ isOn: true, isLocked: true })
  expect(await request(service, 'draft.open', { id })).toEqual(failed('locked'))
}, 120_000)

it('answers each wrong password later than the one before', async () => {
  const { folder } = await encrypted()
  const service = await openService(folder)
  const took: number[] = []
  for (let attempt = 0; attempt < 3; attempt++) {
    const start = performance.now()
    await request(service, 'encryption.unlock', { secret: { by: 'password', text: '不对' } })
    took.push(performance.now() - start)
  }
  expect(took[1]).toBeGreaterThan((took[0] as number) + 150)
  expect(took[2]).toBeGreaterThan((took[1] as number) + 300)
}, 120_000)

it('opens by the recovery key under a new password, and by the old one no more', async () => {
  const { folder, id, recoveryKey } = await encrypted()
  const service = await openService(folder)
  const other = recoveryKeyGroups(new Uint8Array(20)).join('-')
  const next = '另起一行的新密码'
  expect(await request(service, 'encryption.reset', { recoveryKey: other, password: next })).toEqual(
    failed('recovery-key-wrong'),
  )
  await ask(service, 'encryption.reset', { recoveryKey: recoveryKey.toLowerCase(), password: next })
  expect((await ask(service, 'draft.open', { id })).content).toEqual(draftContent)
  await ask(service, 'encryption.lock', null)
  const old = { secret: { by: 'password', text: password } }
  expect(await request(service, 'encryption.unlock', old)).toEqual(failed('password-wrong'))
  await ask(service, 'encryption.unlock', { secret: { by: 'password', text: next } })
}, 120_000)

it('changes the password and the recovery key, each only by what is valid', async () => {
  const { folder, recoveryKey } = await encrypted()
  const service = await openService(folder)
  await ask(service, 'encryption.unlock', { secret: { by: 'password', text: password } })
  const secret = { by: 'password', text: password }
  const wrong = { secret: { ...secret, text: '不对' }, password: '新密码新密码' }
  expect(await request(service, 'encryption.changePassword', wrong)).toEqual(failed('password-wrong'))
  await ask(service, 'encryption.changePassword', { secret, password: '新密码新密码' })
  const offer = await ask(service, 'encryption.offer', { password: '新密码新密码' })
  const mistyped = offer.asked.map(() => 'AAAAA')
  expect(await request(service, 'encryption.renewRecoveryKey', { groups: mistyped })).toEqual(
    failed('recovery-groups-wrong'),
  )
  const groups = offer.asked.map(number => offer.groups[number - 1] as string)
  await ask(service, 'encryption.renewRecoveryKey', { groups })
  await ask(service, 'encryption.lock', null)
  expect(await request(service, 'encryption.reset', { recoveryKey, password: '再来' })).toEqual(
    failed('recovery-key-wrong'),
  )
  await ask(service, 'encryption.reset', { recoveryKey: offer.groups.join(' '), password: '再来一个密码' })
}, 120_000)

it('is plain again once encryption is off, with every draft', async () => {
  const { folder, id } = await encrypted()
  const service = await openService(folder)
  await ask(service, 'encryption.unlock', { secret: { by: 'password', text: password } })
  expect(await request(service, 'encryption.turnOff', { password: '不对' })).toEqual(failed('password-wrong'))
  expect(await ask(service, 'encryption.turnOff', { password })).toMatchObject({ isOn: false, isLocked: false })
  expect((await ask(service, 'draft.open', { id })).content).toEqual(draftContent)
  expect(readFileSync(join(folder, 'drafts.db')).toString('latin1', 0, 15)).toBe('SQLite format 3')
  await service.close()
  const again = await openService(folder)
  expect((await ask(again, 'draft.open', { id })).content).toEqual(draftContent)
}, 120_000)

it('keeps the drafts of a folder whose sealed key is gone or of another, and says so', async () => {
  const { folder } = await encrypted()
  const another = await encrypted()
  const files = ['encryption.json', 'encryption.copy.json']
  const drafts = readFileSync(join(folder, 'drafts.db'))
  for (const file of files) writeFileSync(join(folder, file), readFileSync(join(another.folder, file)))
  const other = await openService(folder)
  await ask(other, 'encryption.unlock', { secret: { by: 'password', text: password } })
  expect(await request(other, 'draft.list', { trashed: false })).toEqual(failed('database-other-key'))
  await other.close()
  expect(readFileSync(join(folder, 'drafts.db'))).toEqual(drafts)
  for (const file of files) rmSync(join(folder, file))
  // The one beside the backups serves.
  const found = await openService(folder)
  await ask(found, 'encryption.unlock', { secret: { by: 'password', text: password } })
  expect(await ask(found, 'draft.list', { trashed: false })).toHaveLength(1)
  await found.close()
  for (const file of files) rmSync(join(folder, file))
  rmSync(join(folder, 'backups'), { recursive: true })
  const without = await openService(folder)
  expect(without.problem?.code).toBe('database-other-key')
  expect(readFileSync(join(folder, 'drafts.db'))).toEqual(drafts)
}, 120_000)

it('writes nothing while it is encrypted, and takes what was not saved after', async () => {
  const folder = temporaryFolder()
  const service = await openService(folder)
  const id = randomUUID()
  await ask(service, 'draft.create', { id, content: draftContent })
  const turning = turnOn(service)
  const answers = new Set<string>()
  let isDone = false
  void turning.then(() => {
    isDone = true
  })
  while (!isDone) {
    const reply = await request(service, 'draft.open', { id })
    answers.add(reply.ok ? 'open' : reply.error.code)
    await new Promise(resolve => setTimeout(resolve, 5))
  }
  expect([...answers].sort()).toEqual(['encryption-running', 'open'])
  expect((await ask(service, 'draft.open', { id })).content).toEqual(draftContent)
}, 120_000)

it('lets nothing be written between the decision and the exchange where that fails, and does it at the next unlocking', async () => {
  const folder = temporaryFolder()
  const service = await openService(folder)
  await ask(service, 'draft.create', { id: 'a', content: draftContent })
  const offer = await ask(service, 'encryption.offer', { password })
  const groups = offer.asked.map(number => offer.groups[number - 1])
  // In the way of the file that is to be moved aside.
  mkdirSync(join(folder, 'drafts.db.former', 'x'), { recursive: true })
  expect(await request(service, 'encryption.turnOn', { groups, erase: true })).toEqual(failed('encryption-unfinished'))
  expect(await request(service, 'draft.open', { id: 'a' })).toEqual(failed('locked'))
  const unlock = { secret: { by: 'password', text: password } }
  expect((await request(service, 'encryption.unlock', unlock)).ok).toBe(false)
  rmSync(join(folder, 'drafts.db.former'), { recursive: true })
  await ask(service, 'encryption.unlock', unlock)
  expect((await ask(service, 'draft.open', { id: 'a' })).content).toEqual(draftContent)
  expect(formOf(join(folder, 'drafts.db'))).toBe('encrypted')
}, 120_000)

it('is as it was where the encrypting is called off', async () => {
  const folder = temporaryFolder()
  const service = await openService(folder)
  await ask(service, 'draft.create', { id: 'a', content: draftContent })
  const steps: string[] = []
  service.subscribe((name, payload) => {
    if (name !== 'encryption.progress') return
    steps.push((payload as EncryptionProgress).step)
    void ask(service, 'encryption.cancel', null)
  })
  const offer = await ask(service, 'encryption.offer', { password })
  const groups = offer.asked.map(number => offer.groups[number - 1])
  const reply = await request(service, 'encryption.turnOn', { groups, erase: true })
  expect(reply.ok ? '' : reply.error.code).toMatch(/^(encryption|backup)-cancelled$/)
  expect(await ask(service, 'encryption.state', null)).toMatchObject({ isOn: false, isRunning: false })
  expect((await ask(service, 'draft.open', { id: 'a' })).content).toEqual(draftContent)
  expect(formOf(join(folder, 'drafts.db'))).toBe('plain')
}, 120_000)

it('keeps its library from the command line, with a sentence', async () => {
  const { folder } = await encrypted()
  const service = await openService(folder)
  await ask(service, 'encryption.unlock', { secret: { by: 'password', text: password } })
  await ask(service, 'library.add', { files: [textFile('排涝.txt', `排涝办法\n\n${phrase}。\n`)], kind: 'own' })
  await service.close()
  await expect(openLibrary(join(folder, 'library'))).rejects.toThrow('命令行不能打开')
}, 120_000)

async function everything(service: Service) {
  const drafts = await ask(service, 'draft.list', { trashed: false })
  const opened = await Promise.all(drafts.map(({ id }) => ask(service, 'draft.open', { id })))
  const versions = await Promise.all(drafts.map(({ id }) => ask(service, 'version.list', { id })))
  const documents = await ask(service, 'library.list', null)
  const stored = await Promise.all(documents.map(({ id }) => ask(service, 'library.text', { id })))
  const { own } = await ask(service, 'template.list', null)
  const settings = await ask(service, 'settings.read', null)
  const text = texts(opened[0]?.content as DraftContent)[1]
  const { matches } = await ask(service, 'repetition.check', { paragraphs: [text] })
  return { opened, versions, documents, stored, own, settings, matches }
}
