import { expect, it } from 'vitest'
import { type DraftContent, textBlock } from '../../core/document/draft.ts'
import { tableBlock, tableOfRuns } from '../../core/document/table.ts'
import { titleLines } from '../../core/document/title-lines.ts'
import { startApp } from './support/app.ts'
import { createDraft, draftList, paper, saved, select } from './support/desk.ts'
import { setComposition } from './support/keyboard.ts'

const app = startApp()

const title = '青石县水务局关于商请协助做好水库放水期间沿河在建工程安全防范工作的函'
const letter: DraftContent = {
  version: 3,
  genre: 'letter',
  fields: {
    copyNumber: '000003',
    urgency: '加急',
    issuingAuthorityMark: '青石县水务局',
    documentNumber: '青水函〔2026〕18号',
    ccRecipients: '市水务局。',
    printingAuthority: '青石县水务局',
    printDate: '2026年5月9日',
  },
  blocks: [
    textBlock('title', title),
    textBlock('mainRecipient', '临河县水务局：'),
    textBlock('paragraph', '拟于六月上旬分两次放水，请你局安排人员巡查重点河段，并于5月20日前告知联系人。'),
    textBlock('signature', '青石县水务局'),
    textBlock('signature', '青石县应急管理局'),
    textBlock('signature', '青石县公安局'),
    textBlock('dateOfIssue', '2026年5月9日'),
  ],
}

/** Millimetres at 100 percent from the upper left corner of the first sheet. */
const boxOf = (selector: string, at = 0) =>
  app.page.evaluate(
    ([selector, at]) => {
      const sheet = document.querySelector('.paper-sheet')!.getBoundingClientRect()
      const box = document.querySelectorAll(selector as string)[at as number]!.getBoundingClientRect()
      const millimetre = sheet.width / 210
      const [top, left] = [(box.top - sheet.top) / millimetre, (box.left - sheet.left) / millimetre]
      return { top, left, width: box.width / millimetre, height: box.height / millimetre }
    },
    [selector, at] as const,
  )

/** The lines on which the browser sets the text of a block. */
const linesOf = (selector: string) =>
  app.page.evaluate(selector => {
    const lines = new Map<number, string>()
    const walker = document.createTreeWalker(document.querySelector(selector)!, NodeFilter.SHOW_TEXT)
    const range = document.createRange()
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      for (let at = 0; at < node.length; at++) {
        range.setStart(node, at)
        range.setEnd(node, at + 1)
        const top = Math.round(range.getBoundingClientRect().top)
        lines.set(top, (lines.get(top) ?? '') + node.data[at])
      }
    }
    return [...lines.values()].map(line => line.replaceAll('\ufeff', ''))
  }, selector)

const open = async (content: DraftContent, words: string) => {
  await createDraft(app.page, content)
  await draftList(app.page).getByText(words).first().dblclick()
  await paper(app.page).waitFor()
}

it('shows a 函 as a letter: the mark 30 mm from the top, double lines of 170 mm, no page number on the first page', async () => {
  const { page } = app
  await open(letter, '青石县水务局关于商请')
  await page.locator('.paper-letter-mark').waitFor()
  const mark = await boxOf('.paper-letter-mark')
  expect(Math.abs(mark.width - 170)).toBeLessThan(0.5)
  expect(Math.abs(mark.left - 20)).toBeLessThan(0.5)
  // The characters begin a little below the upper edge of their line.
  expect(mark.top).toBeGreaterThan(28)
  expect(mark.top).toBeLessThan(30.2)
  const foot = await boxOf('.paper-sheet-lines')
  expect(Math.abs(foot.top + foot.height - 277)).toBeLessThan(0.5)
  expect(await page.locator('.paper-sheet').first().textContent()).toBe('')
  const imprint = page.getByRole('region', { name: '版记' })
  expect(await imprint.textContent()).toBe('抄送：市水务局。')
})

it('becomes a document by 格式, and a letter again by one undo', async () => {
  const { page } = app
  await page.getByRole('region', { name: '版头' }).getByRole('button', { name: '青水函〔2026〕18号' }).click()
  const format = page.getByRole('region', { name: '要素' }).getByLabel('格式', { exact: true })
  expect(await format.inputValue()).toBe('letter')
  await format.selectOption('文件')
  await page.locator('.paper-header[data-line]').waitFor()
  expect(await page.locator('.paper-sheet-lines').count()).toBe(0)
  await paper(page).focus()
  await page.keyboard.press('Control+z')
  await page.locator('.paper-letter-mark').waitFor()
  await expect.poll(() => format.inputValue()).toBe('letter')
})

it('stands joint signatures beside one another once they are sealed, the last over the date', async () => {
  const { page } = app
  const tops = () =>
    page
      .locator('[data-element="signature"]')
      .evaluateAll(all => all.map(one => Math.round((one.firstElementChild as Element).getBoundingClientRect().top)))
  expect(new Set(await tops()).size).toBe(3)
  await page.getByRole('region', { name: '要素' }).getByLabel('用印').selectOption('加盖印章')
  await expect.poll(async () => new Set(await tops()).size).toBe(1)
  const last = await boxOf('[data-element="signature"] [data-slate-string]', 2)
  const date = await boxOf('[data-element="dateOfIssue"] [data-slate-string]')
  expect(Math.abs(last.left + last.width / 2 - date.left - date.width / 2)).toBeLessThan(1.5)
  await saved(page)
})

it('breaks the title as Word export does, also after it is typed on', async () => {
  const { page } = app
  const selector = '[data-element="title"]'
  await expect.poll(() => linesOf(selector)).toEqual(titleLines(title))
  await select(page, [0, 10], [0, 10])
  await page.keyboard.insertText('和防汛抗旱指挥部办公室')
  const longer = `${title.slice(0, 10)}和防汛抗旱指挥部办公室${title.slice(10)}`
  await expect.poll(() => linesOf(selector)).toEqual(titleLines(longer))
  await page.keyboard.press('Control+z')
  await expect.poll(() => linesOf(selector)).toEqual(titleLines(title))
  await saved(page)
})

it('leaves a title alone while an input method composes in it', async () => {
  const { page } = app
  const selector = '[data-element="title"]'
  const shape = () => page.locator(selector).getAttribute('style')
  const before = await shape()
  await select(page, [0, 10], [0, 10])
  const protocol = await page.context().newCDPSession(page)
  await setComposition(protocol, 'fangxun')
  await page.waitForTimeout(900)
  expect(await shape()).toBe(before)
  await protocol.send('Input.insertText', { text: '防汛工作' })
  const longer = `${title.slice(0, 10)}防汛工作${title.slice(10)}`
  await expect.poll(() => linesOf(selector)).toEqual(titleLines(longer))
  expect(await shape()).not.toBe(before)
  await page.keyboard.press('Control+z')
  await expect.poll(() => linesOf(selector)).toEqual(titleLines(title))
})

it('lays a table across on a page of its own by 横排, and back by one undo', async () => {
  const { page } = app
  const table = tableBlock(
    [
      ['序号', '工程', '责任单位'],
      ['1', '青石河堤防加固', '县水务局'],
    ],
    { headerRows: 1 },
  )
  await open(
    {
      ...letter,
      genre: 'notice',
      fields: {},
      blocks: [
        textBlock('title', '关于印发水利工程进度的通知'),
        textBlock('paragraph', '进度如下。'),
        table,
        textBlock('paragraph', '请按月报送。'),
      ],
    },
    '水利工程进度',
  )
  await page.locator('.paper-table td').nth(4).click()
  await page.getByRole('menuitem', { name: '表格', exact: true }).click()
  await page.getByRole('menuitem', { name: '横排' }).click()
  await expect.poll(() => page.locator('.paper-sheet').count()).toBe(3)
  const sheet = await boxOf('.paper-sheet', 1)
  expect(sheet.width / sheet.height).toBeCloseTo(297 / 210, 1)
  await expect.poll(async () => Math.round((await boxOf('.paper-table')).width)).toBe(225)
  await expect.poll(async () => (await boxOf('.paper-table')).top).toBeGreaterThan(sheet.top + 27)
  await page.keyboard.press('Control+z')
  await expect.poll(() => page.locator('.paper-sheet').count()).toBe(1)
  await saved(page)
})

it('sets who attended with the label in 黑体 and further names below the first', async () => {
  const { page } = app
  const names = '周明远、李思齐、王岚、陈立、赵一诺、孙维、吴起航、郑重、冯远、褚遂、卫平'
  await open(
    {
      ...letter,
      genre: 'minutes',
      fields: {},
      blocks: [
        textBlock('title', '水库调度专题会议纪要'),
        textBlock('paragraph', `出席：${names}`),
        textBlock('paragraph', '附件1'),
      ],
    },
    '水库调度专题会议',
  )
  const label = page.locator('.paper-text [data-font="hei"]').getByText('出席：', { exact: true })
  await label.waitFor()
  await expect.poll(() => linesOf('[data-element="paragraph"]')).toHaveLength(2)
  const first = await boxOf('[data-element="paragraph"] [data-slate-string]', 1)
  expect(Math.abs(first.left - (28 + 5 * 5.57))).toBeLessThan(0.8)
  expect(await page.locator('[data-attachment]').textContent()).toContain('附件1')
})

it('has raised no error in the window', () => {
  expect(app.errors).toEqual([])
})

it('lets the desk scroll to the right edge of a landscape page', async () => {
  const { page } = app
  await page.setViewportSize({ width: 1280, height: 800 })
  await open(
    {
      ...letter,
      genre: 'notice',
      fields: {},
      blocks: [
        textBlock('title', '关于印发《青石县2026年防汛抗旱工作方案》的通知'),
        tableOfRuns([['序号', '工程', '责任单位'].map(text => [{ text }])], { landscape: true }),
        textBlock('paragraph', '请按月报送。'),
      ],
    },
    '2026年防汛抗旱工作方案',
  )
  await expect
    .poll(() => linesOf('[data-element="title"]'))
    .toEqual(titleLines('关于印发《青石县2026年防汛抗旱工作方案》的通知'))
  await page.locator('.paper-sheet[data-across]').waitFor()
  await page.locator('.paper-scroller').evaluate(desk => desk.scrollTo({ left: 10_000 }))
  const edges = await page.evaluate(() => ({
    desk: (document.querySelector('.paper-scroller') as Element).getBoundingClientRect().right,
    sheet: (document.querySelector('.paper-sheet[data-across]') as Element).getBoundingClientRect().right,
  }))
  expect(edges.sheet).toBeLessThan(edges.desk - 20)
})
