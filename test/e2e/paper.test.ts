import { expect, it } from 'vitest'
import { textBlock } from '../../core/document/draft.ts'
import { tableBlock } from '../../core/document/table.ts'
import { noticeDraft, speechDraft } from '../support/sample-drafts.ts'
import { startApp } from './support/app.ts'
import { createDraft, openDraft, paper, saved, select, statusBar } from './support/desk.ts'

const app = startApp()

const sentence = '各窗口要把一次性告知清单摆在台面上，群众问什么答什么，缺什么补什么。'
const longDraft = {
  ...speechDraft,
  blocks: [
    textBlock('title', '在全县窗口服务座谈会上的讲话'),
    ...Array.from({ length: 60 }, (_, at) => textBlock('paragraph', `第${at + 1}点，${sentence.repeat(1 + (at % 5))}`)),
  ],
}

/** How far each sheet's first line of text stands below the sheet's upper edge, in millimetres, for sheets in sight. */
const firstLines = () =>
  app.page.evaluate(() => {
    const zoom = Number(getComputedStyle(document.querySelector('.paper-frame')!).getPropertyValue('--zoom'))
    const range = document.createRange()
    const lines = [...document.querySelectorAll('.paper-text [data-slate-string]')].flatMap(string => {
      if (!string.checkVisibility({ contentVisibilityAuto: true })) return []
      range.selectNodeContents(string)
      return [...range.getClientRects()].filter(box => box.width > 0)
    })
    const scroller = document.querySelector('.paper-scroller')!.getBoundingClientRect()
    return [...document.querySelectorAll('.paper-sheet')].slice(1).flatMap(sheet => {
      const box = sheet.getBoundingClientRect()
      if (box.top < scroller.top || box.top > scroller.bottom - 200) return []
      const tops = lines.filter(line => line.top >= box.top && line.bottom <= box.bottom).map(line => line.top)
      return [((Math.min(...tops) - box.top) / zoom / 96) * 25.4]
    })
  })

const scrollTo = async (y: number) => {
  await app.page.locator('.paper-scroller').evaluate((scroller, y) => scroller.scrollTo(0, y), y)
  await app.page.waitForTimeout(250)
}

const zoomTo = async (name: string) => {
  await app.page.getByTitle('显示比例').click()
  await app.page.getByRole('menuitem', { name, exact: true }).click()
  await app.page.waitForTimeout(250)
}

it('shows A4 pages that begin where the export begins them', async () => {
  const { page } = app
  await createDraft(page, longDraft)
  await openDraft(page)
  await zoomTo('75%')
  await expect
    .poll(() =>
      statusBar(page)
        .getByText(/共 \d+ 页/)
        .textContent(),
    )
    .toMatch(/第 1 页 \/ 共 1\d 页/)
  const sheets = page.locator('.paper-sheet')
  const [width, height] = await sheets.first().evaluate(sheet => [sheet.clientWidth, sheet.clientHeight])
  expect(height! / width!).toBeCloseTo(297 / 210, 2)
  const seen: number[] = []
  for (let at = 0; at < 6; at++) {
    await scrollTo(600 + at * 860)
    seen.push(...(await firstLines()))
  }
  expect(seen.length).toBeGreaterThanOrEqual(5)
  // 37 mm and what the line has above its characters.
  for (const top of seen) expect(top).toBeGreaterThan(36.9)
  for (const top of seen) expect(top).toBeLessThan(40)
  expect(await sheets.nth(1).textContent()).toBe('— 2 —')
})

it('keeps pages in step with what is typed, and tells page, line and character', async () => {
  const { page } = app
  await scrollTo(0)
  await select(page, [1, 0], [1, 0])
  await expect
    .poll(() =>
      statusBar(page)
        .getByText(/行 \d+ 列/)
        .textContent(),
    )
    .toMatch(/^3 行 1 列$/)
  const pages = () => page.locator('.paper-sheet').count()
  const before = await pages()
  await page.keyboard.insertText(sentence.repeat(30))
  await expect.poll(pages).toBeGreaterThan(before)
  await expect
    .poll(() =>
      statusBar(page)
        .getByText(/共 \d+ 页/)
        .textContent(),
    )
    .toMatch(/^第 [23] 页/)
  await scrollTo(900)
  await expect.poll(async () => (await firstLines()).every(top => top > 36.9 && top < 40)).toBe(true)
  await page.keyboard.press('Control+z')
  await expect.poll(pages).toBe(before)
  await saved(page)
})

it('zooms with Ctrl and the wheel, to the width and to the whole page', async () => {
  const { page } = app
  const zoom = async () => Number.parseInt((await page.getByTitle('显示比例').textContent()) ?? '', 10)
  await zoomTo('100%')
  await page.mouse.move(600, 400)
  await page.keyboard.down('Control')
  await page.mouse.wheel(0, -120)
  await page.keyboard.up('Control')
  await expect.poll(zoom).toBe(110)
  await zoomTo('300%')
  expect(await zoom()).toBe(300)
  await zoomTo('整页')
  const box = await page.locator('.paper-sheet').first().boundingBox()
  const scroller = await page.locator('.paper-scroller').boundingBox()
  expect(box!.height).toBeLessThan(scroller!.height)
  await zoomTo('适合页宽')
  const wide = await page.locator('.paper-sheet').first().boundingBox()
  expect(wide!.width).toBeGreaterThan(scroller!.width * 0.8)
  expect(wide!.width).toBeLessThan(scroller!.width)
})

it('opens 字数统计 from the status bar, with a column for the selection', async () => {
  const { page } = app
  await select(page, [1, 0], [2, 5])
  await statusBar(page).getByRole('button', { name: /^字数/ }).click()
  const dialog = page.getByRole('dialog', { name: '字数统计' })
  await dialog.getByRole('columnheader', { name: '选中部分' }).waitFor()
  const row = (name: string) => dialog.getByRole('row', { name: new RegExp(`^${name}`) }).getByRole('cell')
  expect(await row('字数').first().textContent()).toBe('43')
  expect(await row('段落数').last().textContent()).toBe('61')
  await page.keyboard.press('Escape')
})

it('shows nothing but the paper with F11, and everything again with Esc', async () => {
  const { page } = app
  await paper(page).focus()
  await page.keyboard.press('F11')
  await statusBar(page).waitFor({ state: 'hidden' })
  expect(await page.getByRole('menubar').isVisible()).toBe(false)
  expect(await page.getByRole('complementary').count()).toBe(0)
  await page.keyboard.press('Escape')
  await statusBar(page).waitFor()
  expect(await page.getByRole('menubar').isVisible()).toBe(true)
})

it('keeps the line being typed at one height with 打字机滚动', async () => {
  const { page } = app
  await zoomTo('100%')
  await page.getByRole('menuitem', { name: '视图' }).click()
  await page.getByRole('menuitem', { name: '打字机滚动' }).click()
  await select(page, [20, 0], [20, 0])
  await page.keyboard.insertText('先说一句。')
  const height = () =>
    page.evaluate(() => {
      const scroller = document.querySelector('.paper-scroller')!.getBoundingClientRect()
      const caret = getSelection()!.getRangeAt(0).getBoundingClientRect()
      return (caret.top - scroller.top) / scroller.height
    })
  await expect.poll(height).toBeCloseTo(0.45, 1)
  await page.keyboard.insertText(sentence.repeat(3))
  await expect.poll(height).toBeCloseTo(0.45, 1)
  await page.getByRole('menuitem', { name: '视图' }).click()
  await page.getByRole('menuitem', { name: '打字机滚动' }).click()
})

it('draws header and imprint in place, opens their fields by a click and checks them as they are filled in', async () => {
  const { page } = app
  await saved(page)
  await createDraft(page, noticeDraft)
  await page.getByRole('region', { name: '稿件', exact: true }).getByText('延时服务').first().dblclick()
  const header = page.getByRole('region', { name: '版头' })
  await header.getByRole('button', { name: '临政办发〔2026〕23号' }).click()
  const panel = page.getByRole('region', { name: '要素' })
  const field = panel.getByRole('textbox', { name: '发文字号' })
  await expect.poll(() => field.evaluate(box => box === document.activeElement)).toBe(true)
  await field.fill('临政办发[2026]第031号')
  await panel.getByText('年份应用六角括号').waitFor()
  expect(await field.getAttribute('aria-invalid')).toBe('true')
  await header.getByRole('button', { name: '临政办发[2026]第031号' }).waitFor()
  await panel.getByRole('button', { name: '改为「临政办发〔2026〕31号」' }).click()
  await header.getByRole('button', { name: '临政办发〔2026〕31号' }).waitFor()
  expect(await field.getAttribute('aria-invalid')).toBe('false')
  await paper(page).focus()
  await page.keyboard.press('Control+z')
  await header.getByRole('button', { name: '临政办发〔2026〕23号' }).waitFor()
  await expect.poll(() => field.inputValue()).toBe('临政办发〔2026〕23号')
  await page.keyboard.press('Control+y')
  await header.getByRole('button', { name: '临政办发〔2026〕31号' }).waitFor()
  const imprint = page.getByRole('region', { name: '版记' })
  await imprint.getByRole('button', { name: '2026年5月9日印发' }).click()
  await expect
    .poll(() => panel.getByRole('textbox', { name: '印发日期' }).evaluate(box => box === document.activeElement))
    .toBe(true)
  await saved(page)
})

it('parts a table between its rows where a page ends, and keeps what follows on its page', async () => {
  const { page } = app
  await saved(page)
  await createDraft(page, {
    ...speechDraft,
    blocks: [
      textBlock('title', '关于窗口延时服务分工的通知'),
      textBlock('paragraph', '分工如下。'),
      tableBlock(Array.from({ length: 60 }, (_, at) => [`${at + 1}`, `第${at + 1}项任务`])),
      textBlock('paragraph', '表后的第一段话。'),
    ],
  })
  await page.getByRole('region', { name: '稿件', exact: true }).getByText('窗口延时服务分工').first().dblclick()
  await expect.poll(() => page.locator('.paper-table tr[data-page-gap]').count()).toBe(2)
  const astray = () =>
    page.evaluate(() => {
      const range = document.createRange()
      const sheets = [...document.querySelectorAll('.paper-sheet')].map(sheet => sheet.getBoundingClientRect())
      return [...document.querySelectorAll('.paper-text [data-slate-string]')]
        .filter(string => {
          range.selectNodeContents(string)
          const line = range.getBoundingClientRect()
          return !sheets.some(({ top, bottom }) => line.top >= top && line.bottom <= bottom)
        })
        .map(string => string.textContent)
    })
  await expect.poll(astray).toEqual([])
  await page.locator('.paper-table tr[data-page-gap] td').first().click()
  await page.keyboard.insertText('改为')
  await expect.poll(() => page.locator('.paper-table tr[data-page-gap]').count()).toBe(2)
  await expect.poll(astray).toEqual([])
  await saved(page)
})

it('has raised no error in the window', () => {
  expect(app.errors).toEqual([])
})
