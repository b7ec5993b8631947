import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { type DraftContent, draftVersion, textBlock } from '../../../core/document/draft.ts'
import { textFile as plainFile } from '../../../core/plain/text-file.ts'
import type { ReviewReport } from '../../../core/report/report.ts'
import { reportParts } from '../../../core/report/report-parts.ts'
import { withComment } from '../../../core/review/comments.ts'
import { workplace } from '../../cli/run-command.ts'
import { temporaryFolder } from '../../support/drafts.ts'
import { ask, openService, request, textFile } from '../../support/services.ts'

const rule = '渡口所在乡镇应当逐一登记船舶和码头的情况，指定专人每日检查并记录。'

const content: DraftContent = {
  version: draftVersion,
  genre: 'notice',
  fields: {},
  blocks: [
    textBlock('title', '关于清查渡口的通知'),
    textBlock('mainRecipient', '各乡镇人民政府：'),
    textBlock('paragraph', rule),
    textBlock('paragraph', 'X月底前由某某局汇总，汇总后报县政府办公室。'),
  ],
}

it('tells the same figures in the window as on the command line', async () => {
  const { jianwen, folder } = workplace({ '办法.txt': `渡口管理办法\n云政发〔2025〕3号\n${rule.repeat(3)}\n` })
  await jianwen('library', 'add', '办法.txt', '--library', 'lib')
  writeFileSync(join(folder, '通知.txt'), plainFile(content))
  const byCommand = JSON.parse(
    (await jianwen('report', '通知.txt', '--library', 'lib', '--format', 'json')).out,
  )[0] as ReviewReport

  const service = await openService(temporaryFolder())
  await ask(service, 'library.add', {
    files: [textFile('办法.txt', readFileSync(join(folder, '办法.txt'), 'utf8'))],
    kind: 'policy',
  })
  const { id } = await ask(service, 'draft.create', { content })
  const inWindow = await ask(service, 'report.review', { id })

  expect(inWindow.findings.length).toBeGreaterThan(0)
  expect(inWindow.repetition?.coverage).toBeGreaterThan(0.2)
  for (const figure of ['title', 'hash', 'counts', 'limits', 'findings', 'repetition'] as const)
    expect([figure, inWindow[figure]]).toEqual([figure, byCommand[figure]])
})

it('takes comments, checklist and log from the draft, and leaves its own copy in the library out', async () => {
  const service = await openService(temporaryFolder())
  const commented = withComment(content, { id: 'a', author: '林审核', at: 0, text: '写明日期。' }, [
    { block: 3, from: 0, to: 4 },
  ])
  const tick = { point: 'wording', answer: 'unmet', remark: '日期没有写', author: '林审核', at: 0 }
  const { id } = await ask(service, 'draft.create', { content: { ...commented, checklist: [tick] } })
  await ask(service, 'draft.setStatus', { ids: [id], status: 'submitted', author: '周敏' })
  await ask(service, 'draft.setStatus', { ids: [id], status: 'returned', author: '林审核', reason: '请写明日期。' })
  await ask(service, 'library.addDraft', { draft: id, content })
  const report = await ask(service, 'report.review', { id })
  expect(report.threads.map(({ comment, words }) => [comment.text, words])).toEqual([['写明日期。', 'X月底前']])
  expect(report.checklist).toMatchObject([{ point: 'wording', answer: 'unmet' }])
  expect(report.moves.map(({ to, author }) => [to, author])).toEqual([
    ['submitted', '周敏'],
    ['returned', '林审核'],
  ])
  expect(report.repetition?.coverage).toBe(0)
})

it('says that nothing was compared where the library is empty', async () => {
  const service = await openService(temporaryFolder())
  const { id } = await ask(service, 'draft.create', { content })
  expect((await ask(service, 'report.review', { id })).repetition).toBeNull()
})

it('checks by the settings of the office', async () => {
  const service = await openService(temporaryFolder())
  const { id } = await ask(service, 'draft.create', { content })
  const settings = await ask(service, 'settings.read', null)
  const lint = { ...settings.lint, limits: [{ kind: 'characters', value: 30 }] }
  await ask(service, 'settings.write', { settings: { ...settings, lint } })
  const { limits, findings } = await ask(service, 'report.review', { id })
  expect(limits.find(({ kind }) => kind === 'characters')?.value).toBe(30)
  expect(findings.some(({ paragraph }) => paragraph === null)).toBe(true)
})

it('writes what it is told in parts as Word file and page, and refuses what is no report', async () => {
  const service = await openService(temporaryFolder())
  const { id } = await ask(service, 'draft.create', { content })
  const parts = reportParts(await ask(service, 'report.review', { id }), () => 480)
  const bytesOf = async (kind: string) => {
    const outcome = await ask(service, 'report.export', { name: '关于清查渡口的通知_审核报告', kind, parts })
    if (outcome.kind !== 'download') throw new Error(outcome.kind)
    expect(outcome.fileName).toBe(`关于清查渡口的通知_审核报告.${kind}`)
    return Buffer.from(outcome.bytes, 'base64')
  }
  expect((await bytesOf('docx')).subarray(0, 2).toString()).toBe('PK')
  expect((await bytesOf('html')).toString()).toContain('关于清查渡口的通知')
  for (const wrong of [
    { name: 'a', kind: 'pdf', parts },
    { name: 'a', kind: 'docx', parts: [] },
    { name: 'a', kind: 'docx', parts: [{ kind: 'frame', text: 'x' }] },
  ])
    expect(await request(service, 'report.export', wrong)).toMatchObject({ ok: false })
  expect(await request(service, 'report.review', { id: 'none' })).toMatchObject({ ok: false })
})
