import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { draftVersion, textBlock } from '../../core/document/draft.ts'
import { withComment } from '../../core/review/comments.ts'
import { pdfWords } from '../support/libre-office.ts'
import { startApp } from './support/app.ts'
import { askService } from './support/ask-service.ts'
import { seriousBarriers } from './support/axe.ts'
import { createDraft, draftList, openDraft } from './support/desk.ts'
import { chooseFromMenu, picture, pictureFolder } from './support/pictures.ts'
import { wordText } from './support/word.ts'

const app = startApp({ width: 1280, height: 800 })
const dialog = () => app.page.getByRole('dialog')
const report = () => dialog().getByRole('region', { name: '报告预览' })
const heading = (name: RegExp) => report().getByRole('heading', { name })

const rule = '渡口所在乡镇应当逐一登记船舶和码头的情况，指定专人每日检查并记录。'
const title = '关于清查全县渡口的通知'

const content = withComment(
  {
    version: draftVersion,
    genre: 'notice',
    fields: { documentNumber: '云政办发〔2026〕12号' },
    blocks: [
      textBlock('title', title),
      textBlock('mainRecipient', '各乡镇人民政府，县直各单位：'),
      textBlock('paragraph', `汛期将至，现就清查工作通知如下。${rule}`),
      textBlock('heading', '一、清查范围', 1),
      textBlock('paragraph', '本县境内所有渡口，包括已经停用而设施尚未拆除的，X月底前由某某局逐一登记。'),
      ...Array.from({ length: 12 }, (_, at) =>
        textBlock(
          'paragraph',
          `第${at + 1}批要看码头、缆绳、标志、救生衣和值守记录，把问题记在现场，能当场改的当场改。`,
        ),
      ),
      textBlock('signature', '青溪县人民政府'),
      textBlock('dateOfIssue', '2026年4月8日'),
    ],
  },
  { id: 'a', author: '林审核', at: Date.UTC(2026, 3, 9, 1), text: '写明日期。', replacement: '6月底前' },
  [{ block: 4, from: 24, to: 28 }],
)

async function exported(button: string): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const download = app.page.waitForEvent('download')
  await dialog().getByRole('button', { name: button }).click()
  const saved = await download
  return { name: saved.suggestedFilename(), bytes: readFileSync(await saved.path()) }
}

it('shows the report of the draft as it stands, and takes out what is not chosen', async () => {
  const { page } = app
  await askService(page, 'library.add', {
    files: [
      {
        name: '办法.txt',
        bytes: Buffer.from(`渡口管理办法\n云政发〔2025〕3号\n${rule.repeat(3)}\n`).toString('base64'),
      },
    ],
    kind: 'policy',
  })
  const tick = { point: 'wording', answer: 'unmet', remark: '日期没有写', author: '林审核', at: 0 } as const
  const { id } = await createDraft(page, { ...content, checklist: [tick] })
  await askService(page, 'draft.setStatus', { ids: [id], status: 'submitted', author: '周敏' })
  await askService(page, 'draft.setStatus', { ids: [id], status: 'returned', author: '林审核', reason: '请写明日期。' })
  await openDraft(page)
  await chooseFromMenu(page, '审阅', '审核报告')
  await heading(/^七、审核意见/).waitFor()
  expect(await dialog().getByLabel('审核人').inputValue()).toBe('林审核')
  for (const words of ['渡口管理办法', '建议改为：6月底前', '日期没有写', '退回：请写明日期。'])
    await report().getByText(words).first().waitFor()
  expect(await seriousBarriers(page)).toEqual([])
  await picture(page, 'report')
  await dialog().getByLabel('检查发现').uncheck()
  await heading(/^六、审核意见/).waitFor()
  expect(await heading(/检查发现/).count()).toBe(0)
  await dialog().getByLabel('审核人').fill('林审核、陈复核')
  await report().getByText('林审核、陈复核').waitFor()
})

it('exports what is shown as Word file and page, and prints it with page numbers', async () => {
  const word = await exported('导出 Word')
  expect(word.name).toBe(`${title}_审核报告.docx`)
  expect(wordText(word.bytes)).toContain('林审核、陈复核')
  expect(wordText(word.bytes)).not.toMatch(/、检查发现/)
  await dialog().getByText(`已导出「${title}_审核报告.docx」。`).waitFor()
  const page = await exported('导出网页')
  expect([page.name, new TextDecoder().decode(page.bytes)]).toEqual([
    `${title}_审核报告.html`,
    expect.stringContaining('林审核、陈复核'),
  ])
  await dialog().getByLabel('检查发现').check()
  await heading(/^七、审核意见/).waitFor()
  const pdf = await app.page.pdf({ preferCSSPageSize: true })
  writeFileSync(join(pictureFolder, 'report-print.pdf'), pdf)
  const { pages, words } = await pdfWords(pdf)
  expect(pages).toBeGreaterThan(1)
  const printed = words.map(({ text }) => text).join('')
  for (const expected of ['审核报告', '七、审核意见', '—2—']) expect(printed).toContain(expected)
  expect(printed).not.toContain('导出')
  await app.page.keyboard.press('Escape')
  expect(await dialog().count()).toBe(0)
})

it('remembers what a report leaves out', async () => {
  await openDraft(app.page)
  const reopen = async () => {
    await chooseFromMenu(app.page, '审阅', '审核报告')
    await heading(/审核意见$/).waitFor()
  }
  await reopen()
  await dialog().getByLabel('流转记录').uncheck()
  await heading(/^六、审核意见/).waitFor()
  await app.page.keyboard.press('Escape')
  await reopen()
  expect(await dialog().getByLabel('流转记录').isChecked()).toBe(false)
  expect(await heading(/流转记录/).count()).toBe(0)
  await dialog().getByLabel('流转记录').check()
  await heading(/^七、审核意见/).waitFor()
  await app.page.keyboard.press('Escape')
})

it('sums up drafts that are selected, with the report of each behind where that is wanted', async () => {
  const { page } = app
  await createDraft(page, {
    version: draftVersion,
    genre: 'remarks',
    fields: {},
    blocks: [textBlock('title', '在渡口座谈会上的发言'), textBlock('paragraph', '要有人管、有人查。'.repeat(300))],
  })
  const rows = draftList(page).getByRole('listitem')
  await rows.filter({ hasText: '座谈会' }).waitFor()
  await rows.filter({ hasText: '座谈会' }).click({ modifiers: ['Control'] })
  await rows.filter({ hasText: title }).click({ modifiers: ['Control'] })
  await page.getByRole('button', { name: '审核汇总' }).click()
  await report().getByText('共 2 份').waitFor()
  await picture(page, 'report-summary')
  expect(await report().getByRole('table').getByRole('row').count()).toBe(3)
  await dialog().getByLabel('附每份稿件的审核报告').check()
  await expect.poll(() => report().getByRole('heading', { name: '审核报告' }).count()).toBe(2)
  const word = await exported('导出 Word')
  expect(word.name).toBe('审核汇总.docx')
  expect(wordText(word.bytes)).toContain('在渡口座谈会上的发言')
})

it('stops a summary where a person wants it, and says what it does not cover', async () => {
  const { page } = app
  await page.keyboard.press('Escape')
  const long = Array.from({ length: 40 }, (_, at) => `第${at + 1}批要看码头、缆绳和标志，当场改。`.repeat(6))
  for (let at = 0; at < 60; at++) {
    const blocks = [textBlock('title', `关于渡口的报告之${at + 1}`), ...long.map(text => textBlock('paragraph', text))]
    await askService(page, 'draft.create', { content: { version: draftVersion, genre: 'report', fields: {}, blocks } })
  }
  await page.reload()
  const rows = draftList(page).getByRole('listitem')
  await rows
    .filter({ hasText: '之60' })
    .first()
    .click({ modifiers: ['Control'] })
  await page.keyboard.press('Control+A')
  await page.getByRole('button', { name: '审核汇总' }).click()
  await dialog()
    .getByText(/正在检查、比对 [1-9]\d*／62/)
    .waitFor()
  await dialog().getByRole('button', { name: '停止' }).click()
  await dialog()
    .getByText(/^已停止，只汇总了前 \d+ 份，其余 \d+ 份没有检查。$/)
    .waitFor()
  expect(await report().getByRole('table').getByRole('row').count()).toBeLessThan(63)
  const word = await exported('导出 Word')
  expect(word.name).toBe('审核汇总.docx')
})
