import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { LedgerPage } from '../../../core/contract/ledger.ts'
import type { DraftContent } from '../../../core/document/draft.ts'
import { textBlock } from '../../../core/document/draft.ts'
import type { LedgerEntry } from '../../../core/ledger/entry.ts'
import type { LedgerSheet } from '../../../core/ledger/sheets.ts'
import type { Service } from '../../../electron/service/service.ts'
import { temporaryFolder } from '../../support/drafts.ts'
import { ask, openService, request, textFile } from '../../support/services.ts'

const sentence = '各窗口要把受理、审核、办结三个环节的时限写清楚，贴在群众看得见的地方，谁超时谁说明。'

function notice(date: string | null, paragraphs = 3): DraftContent {
  const body = Array.from({ length: paragraphs }, (_, index) => textBlock('paragraph', `第${index + 1}项。${sentence}`))
  const day = date === null ? [] : [textBlock('dateOfIssue', date)]
  return {
    version: 3,
    genre: 'notice',
    fields: {},
    blocks: [textBlock('title', '关于公开办理时限的通知'), ...body, ...day],
  }
}

async function finalise(service: Service, id: string): Promise<void> {
  for (const status of ['submitted', 'passed', 'final']) await ask(service, 'draft.setStatus', { ids: [id], status })
}

async function entries(service: Service, statuses = ['final']): Promise<readonly LedgerEntry[]> {
  const { entries, next } = await ask(service, 'ledger.page', { statuses, before: null })
  expect(next).toBeNull()
  return entries
}

it('counts final drafts by the day they bear, else by the day they became final', async () => {
  const service = await openService(temporaryFolder())
  const dated = await ask(service, 'draft.create', { content: notice('2025年12月31日') })
  const undated = await ask(service, 'draft.create', { content: notice(null) })
  await ask(service, 'draft.create', { content: notice('2026年1月1日') })
  await finalise(service, dated.id)
  await finalise(service, undated.id)
  const counted = await entries(service)
  expect(counted.find(({ id }) => id === dated.id)).toMatchObject({
    day: { year: 2025, month: 12, day: 31 },
    daySource: 'issue',
    pages: 1,
    repeated: null,
  })
  const today = new Date()
  expect(counted.find(({ id }) => id === undated.id)).toMatchObject({
    day: { year: today.getFullYear(), month: today.getMonth() + 1, day: today.getDate() },
    daySource: 'decision',
  })
  expect(counted).toHaveLength(2)
  expect(await entries(service, ['drafting'])).toHaveLength(1)
})

it('counts as the panel of lengths does, again once text or limits change, and leaves the trash out', async () => {
  const service = await openService(temporaryFolder())
  const { id } = await ask(service, 'draft.create', { content: notice('2026年3月2日') })
  const [first] = await entries(service, ['drafting'])
  const { counts } = await ask(service, 'draft.preview', { id })
  expect(first).toMatchObject({ characters: counts.characters, pages: counts.pages, minutes: counts.minutes })
  expect((await entries(service, ['drafting']))[0]).toEqual(first)
  const edits = [{ type: 'blocks', at: 1, remove: 0, insert: notice(null, 4).blocks.slice(1) }]
  await ask(service, 'draft.append', { id, seq: 0, edits })
  const [longer] = await entries(service, ['drafting'])
  expect(longer?.characters).toBeGreaterThan(first?.characters ?? Number.POSITIVE_INFINITY)
  const settings = await ask(service, 'settings.read', null)
  const limits = [{ genre: 'notice' as const, kind: 'characters' as const, value: 10 }]
  await ask(service, 'settings.write', { settings: { ...settings, lint: { ...settings.lint, limits } } })
  expect((await entries(service, ['drafting']))[0]?.over).toBe(true)
  await ask(service, 'draft.trash', { id })
  expect(await entries(service, ['drafting'])).toEqual([])
})

it('compares with the library, its own copy left out, and keeps the share until the library changes', async () => {
  const service = await openService(temporaryFolder())
  const content = notice('2026年3月2日')
  const { id } = await ask(service, 'draft.create', { content })
  expect(await ask(service, 'ledger.compare', { ids: [id] })).toEqual({ shares: {}, isEmpty: true })
  await ask(service, 'library.addDraft', { draft: id, content })
  expect(await ask(service, 'ledger.compare', { ids: [id] })).toEqual({ shares: { [id]: 0 }, isEmpty: false })
  expect((await entries(service, ['drafting']))[0]?.repeated).toBe(0)
  const files = [textFile('旧稿.txt', `关于办理时限的旧通知\n\n${sentence}`)]
  await ask(service, 'library.add', { files, kind: 'own' })
  expect((await entries(service, ['drafting']))[0]?.repeated).toBeNull()
  const { shares } = await ask(service, 'ledger.compare', { ids: [id] })
  expect(shares[id]).toBeGreaterThan(0.5)
  expect((await entries(service, ['drafting']))[0]?.repeated).toBe(shares[id])
})

it('goes through many drafts by pages without leaving one out', async () => {
  const service = await openService(temporaryFolder())
  const ids = Array.from({ length: 620 }, (_, index) => `draft-${index}`)
  for (const id of ids) await ask(service, 'draft.create', { content: notice('2026年3月2日', 1), id })
  const found: string[] = []
  let before: number | null = null
  do {
    const page: LedgerPage = await ask(service, 'ledger.page', { statuses: ['drafting'], before })
    found.push(...page.entries.map(({ id }) => id))
    before = page.next
  } while (before !== null)
  expect(found.toSorted()).toEqual(ids.toSorted())
})

const sheet: LedgerSheet = {
  name: '按文种',
  columns: [
    { title: '文种', kind: 'text', width: 20 },
    { title: '件数', kind: 'count', width: 10 },
    { title: '占比', kind: 'share', width: 10 },
  ],
  rows: [
    ['=1+1', 1200, 0.163],
    ['+86', null, null],
  ],
}

it('exports numbers as numbers and texts as texts to .xlsx, as other programs read them', async () => {
  const folder = temporaryFolder()
  const service = await openService(folder)
  const outcome = await ask(service, 'ledger.export', { name: '精简台账2026', kind: 'xlsx', sheets: [sheet] })
  if (outcome.kind !== 'download') throw new Error(outcome.kind)
  expect(outcome.fileName).toBe('精简台账2026.xlsx')
  const path = join(folder, 'ledger.xlsx')
  writeFileSync(path, Buffer.from(outcome.bytes, 'base64'))
  const read = (part: string) => execFileSync('unzip', ['-p', path, part], { encoding: 'utf8' })
  const cells = read('xl/worksheets/sheet1.xml')
  expect(cells).not.toContain('<f>')
  expect(cells).toMatch(/<c r="B2"[^>]*><v>1200<\/v>/)
  expect(cells).toMatch(/<c r="C2"[^>]*><v>0.163<\/v>/)
  expect(`${cells}${read('xl/sharedStrings.xml')}`).toContain('=1+1')
  expect(cells).toMatch(/<c r="A2"[^>]*t="(s|inlineStr)"/)
})

it('exports .csv with the mark of UTF-8', async () => {
  const service = await openService(temporaryFolder())
  const outcome = await ask(service, 'ledger.export', { name: '精简台账2026', kind: 'csv', sheets: [sheet] })
  if (outcome.kind !== 'download') throw new Error(outcome.kind)
  expect(Buffer.from(outcome.bytes, 'base64').toString('utf8')).toBe(
    "\ufeff按文种\r\n文种,件数,占比\r\n'=1+1,1200,16.3%\r\n'+86,,\r\n",
  )
})

it('refuses what no window asks for', async () => {
  const service = await openService(temporaryFolder())
  const reply = await request(service, 'ledger.page', { statuses: [], before: null })
  expect(reply).toMatchObject({ ok: false, error: { code: 'invalid-request' } })
})
