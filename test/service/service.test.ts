import { Buffer } from 'node:buffer'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { defaultSettings } from '../../core/contract/settings.ts'
import { speech, temporaryFolder, texts } from '../support/drafts.ts'
import { ask, openService, request, textFile } from '../support/services.ts'

const failure = (code: string) => ({ ok: false, error: expect.objectContaining({ code }) })

it('says what it is', async () => {
  const folder = temporaryFolder()
  const service = await openService(folder)
  expect(await ask(service, 'app.info', null)).toEqual({ version: '1.2.3', shell: 'loopback', dataFolder: folder })
})

it('keeps a draft from its creation to its last step over a restart', async () => {
  const folder = temporaryFolder()
  const first = await openService(folder)
  const { id } = await ask(first, 'draft.create', { content: speech('在动员会上的讲话', '同志们：') })
  const edits = [{ type: 'blocks', at: 2, remove: 0, insert: speech('').blocks }]
  await ask(first, 'draft.append', { id, seq: 0, edits })
  await ask(first, 'settings.write', {
    settings: { ...defaultSettings, speechRate: 180, leftPanel: 1, rightPanel: 2, zoom: 100, lastDraft: id },
  })
  await first.close()
  const second = await openService(folder)
  expect(texts((await ask(second, 'draft.open', { id })).content)).toEqual(['在动员会上的讲话', '同志们：', ''])
  expect(await ask(second, 'settings.read', null)).toMatchObject({ speechRate: 180, lastDraft: id })
})

it('takes the same deletion twice, as a window sends it whose answer was lost', async () => {
  const service = await openService(temporaryFolder())
  const { id } = await ask(service, 'draft.create', { content: speech('题') })
  for (let time = 0; time < 2; time++) expect(await ask(service, 'draft.delete', { id })).toBeNull()
  expect(await request(service, 'draft.open', { id })).toEqual(failure('draft-not-found'))
})

it('starts on a file that is no draft database: keeps it, says what was recovered, and goes on', async () => {
  const folder = temporaryFolder()
  const foreign = '不是稿件库'.repeat(1000)
  writeFileSync(join(folder, 'drafts.db'), foreign)
  const service = await openService(folder)
  expect(service.problem).toBeNull()
  const report = await ask(service, 'recovery.report', null)
  expect(report).toMatchObject({ reason: 'damaged', drafts: [], settings: 'usual', isRead: false })
  expect(readFileSync(join(report?.kept as string, 'drafts.db'), 'utf8')).toBe(foreign)
  await ask(service, 'recovery.read', null)
  expect(await ask(service, 'recovery.report', null)).toMatchObject({ isRead: true })
  await ask(service, 'draft.create', { content: speech('题') })
  expect(await ask(service, 'draft.list', { trashed: false })).toHaveLength(1)
  const read = await ask(service, 'file.read', textFile('讲话.txt', '在大会上的讲话\n\n同志们：\n'))
  expect(texts(read.content).join('')).toContain('同志们')
})

it('exports a draft as a Word file under its title', async () => {
  const service = await openService(temporaryFolder())
  const outcome = await ask(service, 'export.docx', {
    content: speech('关于工作的讲话', '同志们：'),
    profile: 'general',
  })
  if (outcome.kind !== 'download') throw new Error(outcome.kind)
  expect(outcome.fileName).toBe('关于工作的讲话.docx')
  expect(Buffer.from(outcome.bytes, 'base64').subarray(0, 2).toString()).toBe('PK')
})

it('hands the finished file to its shell', async () => {
  const saveFile = vi.fn(async () => ({ kind: 'cancelled' as const }))
  const service = await openService(temporaryFolder(), saveFile)
  expect(await ask(service, 'export.docx', { content: speech('题'), profile: 'general' })).toEqual({
    kind: 'cancelled',
  })
  expect(saveFile).toHaveBeenCalledWith('题.docx', expect.any(Uint8Array))
})

it('answers profile-not-found for a profile that does not exist', async () => {
  const service = await openService(temporaryFolder())
  const reply = await request(service, 'export.docx', { content: speech('题'), profile: 'none' })
  expect(reply).toEqual(failure('profile-not-found'))
})

it('lists the templates', async () => {
  const service = await openService(temporaryFolder())
  const { templates, problems } = await ask(service, 'template.list', null)
  expect(problems).toEqual([])
  expect(templates.map(template => template.genre)).toContain('speech')
})

it('hands on a template as a file that it reads again, and refuses what is none', async () => {
  const service = await openService(temporaryFolder())
  const { templates } = await ask(service, 'template.list', null)
  const [template] = templates
  const outcome = await ask(service, 'template.export', { template })
  if (outcome.kind !== 'download') throw new Error(outcome.kind)
  expect(outcome.fileName).toBe(`${template?.name}（简文模板）.json`)
  expect(await ask(service, 'template.read', { name: outcome.fileName, bytes: outcome.bytes })).toEqual(template)
  for (const wrong of [{}, { ...template, name: 5 }, { ...template, elements: [] }]) {
    expect(await request(service, 'template.export', { template: wrong })).toEqual(failure('template-refused'))
  }
})

it('adds files to the library, tells its windows, and finds what a paragraph repeats', async () => {
  const service = await openService(temporaryFolder())
  const events: string[] = []
  service.subscribe((name, payload) =>
    events.push(
      `${name} ${payload && 'documents' in payload ? payload.documents : payload && 'done' in payload ? payload.done : ''}`,
    ),
  )
  const passage = '各村要把排涝沟渠逐段清淤到位，汛期前由乡镇水利站会同村委会现场验收签字存档'
  const files = [textFile('排涝办法.txt', `乡镇排涝管理办法\n\n${passage}。\n`), textFile('坏.docx', '不是文档')]
  const addition = await ask(service, 'library.add', { files, kind: 'policy' })
  expect(addition).toMatchObject({ added: 1, unchanged: 0, documents: 1, skipped: [{ path: '坏.docx' }] })
  expect(addition.skipped[0]?.reason).toContain('坏.docx')
  expect(events).toEqual(['library.progress 0', 'library.progress 1', 'library.progress 2', 'library.changed 1'])
  const [document] = await ask(service, 'library.list', null)
  expect(document).toMatchObject({ kind: 'policy', path: '排涝办法.txt' })
  expect((await ask(service, 'library.text', { id: document?.id })).text).toContain(passage)
  const { matches } = await ask(service, 'repetition.check', {
    paragraphs: [`我们要求：${passage}。`, '无关的话。'],
  })
  expect(matches).toHaveLength(2)
  expect(matches[0]?.[0]).toMatchObject({ range: { from: 5 }, source: { documentId: document?.id } })
  expect(matches[1]).toEqual([])
  expect(await ask(service, 'library.references', null)).toEqual([{ title: '乡镇排涝管理办法', repeals: [] }])
  expect(await ask(service, 'library.remove', { ids: [document?.id] })).toMatchObject({ documents: 0 })
  // Sent again, because its answer was lost.
  expect(await ask(service, 'library.remove', { ids: [document?.id] })).toMatchObject({ documents: 0 })
  expect(events.at(-1)).toBe('library.changed 0')
})

it('answers for a library that cannot be opened and leaves drafts alone', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'library'), 'a file where the folder belongs')
  const service = await openService(folder)
  const reply = await request(service, 'library.list', null)
  expect(reply).toEqual({ ok: false, error: { code: expect.any(String), message: expect.stringMatching(/。$/) } })
  expect(await ask(service, 'draft.list', { trashed: false })).toEqual([])
})

it('takes a draft into the library once, replaces it when it has changed, and does not compare it with itself', async () => {
  const service = await openService(temporaryFolder())
  const passage = '各科室要把窗口值守的轮换名册张贴在一楼大厅左侧，每周五下班之前由督查科逐一核对签字'
  const content = speech('在年终会上的讲话', passage)
  expect(await ask(service, 'library.addDraft', { draft: '甲', content })).toBe('added')
  expect(await ask(service, 'library.addDraft', { draft: '甲', content })).toBe('unchanged')
  const changed = speech('在年终会上的讲话', `${passage}。散会后即办`)
  expect(await ask(service, 'library.addDraft', { draft: '甲', content: changed })).toBe('replaced')
  expect(await ask(service, 'library.list', null)).toMatchObject([{ kind: 'own', title: '在年终会上的讲话' }])
  const matches = async (draft: string) =>
    (await ask(service, 'repetition.check', { paragraphs: [passage], draft })).matches[0]?.length
  expect(await matches('甲')).toBe(0)
  expect(await matches('乙')).toBeGreaterThan(0)
})

it('says that a draft gave way where it has come to say what another one says', async () => {
  const events: string[] = []
  const service = await openService(temporaryFolder())
  service.subscribe(name => events.push(name))
  const first = speech('在年终会上的讲话', '各科室要把轮换名册张贴在大厅左侧')
  const second = speech('在年终会上的讲话', '各科室每周五下班之前逐一核对签字')
  await ask(service, 'library.addDraft', { draft: '甲', content: first })
  await ask(service, 'library.addDraft', { draft: '乙', content: second })
  events.length = 0
  expect(await ask(service, 'library.addDraft', { draft: '乙', content: first })).toBe('replaced')
  expect(events).toContain('library.changed')
  expect(await ask(service, 'library.list', null)).toHaveLength(1)
})

it('passes over files that the library holds, edits and searches, and refuses what is malformed', async () => {
  const service = await openService(temporaryFolder())
  const file = {
    ...textFile('办法.txt', '乡镇排涝管理办法\n第一条　各村按段清淤。\n'),
    path: '政策/办法.txt',
    modified: 7,
  }
  await ask(service, 'library.add', { files: [file], kind: 'policy' })
  const offered = { path: file.path, size: Buffer.from(file.bytes, 'base64').length, modified: 7 }
  expect(await ask(service, 'library.known', { files: [offered], kind: 'policy' })).toEqual(['known'])
  const [{ id } = { id: '' }] = await ask(service, 'library.list', null)
  expect((await ask(service, 'library.search', { query: '清淤' })).ids).toEqual([id])
  const edit = { id, kind: 'own', title: '排涝办法', issuer: '某镇人民政府', number: '', date: '2021-04-05' }
  expect(await ask(service, 'library.edit', edit)).toMatchObject({ title: '排涝办法', date: '2021-04-05' })
  expect(await request(service, 'library.edit', { ...edit, date: '去年' })).toEqual(failure('invalid-request'))
  expect(await request(service, 'library.edit', { ...edit, title: ' ' })).toEqual(failure('invalid-request'))
  await ask(service, 'library.rebuild', null)
  expect((await ask(service, 'library.setKind', { ids: [id], kind: 'formula' })).documents).toBe(1)
})
