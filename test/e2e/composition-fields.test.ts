import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { textBlock } from '../../core/document/draft.ts'
import { startApp } from './support/app.ts'
import { createDraft, draftList, openDraft, paper, paperText, saved } from './support/desk.ts'
import { countCompositions, setComposition } from './support/keyboard.ts'
import { modelText } from './support/model.ts'

const app = startApp()

/**
 * One composition wherever the keyboard is: letters, then keys that an input method keeps to itself while it holds them,
 * then what was chosen. What the window would do at those keys must not happen.
 */
async function composeWithKeys(page: Page, chosen: string, keys: readonly string[] = ['Enter']): Promise<void> {
  const counts = await countCompositions(page)
  const protocol = await page.context().newCDPSession(page)
  for (const letters of ['g', 'go', 'gong']) await setComposition(protocol, letters)
  for (const key of keys) await page.keyboard.press(key)
  await protocol.send('Input.insertText', { text: chosen })
  await protocol.detach()
  expect(await counts()).toEqual({ starts: 1, ends: 1 })
}

/** Waits until the keyboard is in the field of that name. */
async function expectFocus(page: Page, name: string): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(name)
}

it('stays in a cell of a table, in one piece with what is beside it', async () => {
  const { page } = app
  await createDraft(page, {
    version: 1,
    genre: 'notice',
    fields: {},
    blocks: [
      textBlock('title', '关于任务分工的通知'),
      {
        type: 'table',
        children: [{ text: '任务\t单位' }],
        table: { columns: [{ width: 500 }, { width: 500 }], headerRows: 1 },
      },
      textBlock('paragraph', '请抓好落实。'),
    ],
  })
  await openDraft(page)
  await page.locator('.paper-table td').first().click()
  await page.keyboard.press('End')
  await composeWithKeys(page, '公', [])
  const cells = () => page.locator('.paper-table td').allInnerTexts()
  await expect.poll(async () => (await cells())[0]?.trim()).toBe('任务公')
  await expect.poll(async () => (await modelText(page))[1]).toBe('任务公单位')
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await modelText(page))[1]).toBe('任务单位')
})

it('searches once the words are chosen, and Enter and Escape go to the input method', async () => {
  const { page } = app
  await page.keyboard.press('Control+h')
  const bar = page.getByRole('search', { name: '查找和替换' })
  await expectFocus(page, '查找内容')
  await composeWithKeys(page, '抓好', ['Enter', 'Escape'])
  await expect.poll(() => bar.getByRole('status').textContent()).toBe('第 1 处，共 1 处')
  await bar.getByRole('textbox', { name: '替换为' }).focus()
  await composeWithKeys(page, '做好')
  expect(await bar.getByRole('textbox', { name: '替换为' }).inputValue()).toBe('做好')
  expect(await modelText(page)).toContain('请抓好落实。')
  await page.keyboard.press('Escape')
  await bar.waitFor({ state: 'hidden' })
})

it('fills a field of the header whole, as one step to undo', async () => {
  const { page } = app
  await page.getByRole('tab', { name: '要素' }).click()
  const field = page.getByRole('tabpanel', { name: '要素' }).getByLabel('发文机关标志').first()
  await field.focus()
  await composeWithKeys(page, '公安局')
  expect(await field.inputValue()).toBe('公安局')
  await saved(page)
  await page.getByRole('tab', { name: /^问题/ }).click()
})

it('names a draft without leaving the field at the Enter that takes the letters', async () => {
  const { page } = app
  await draftList(page).getByRole('link').first().focus()
  await page.keyboard.press('F2')
  const field = draftList(page).getByRole('textbox')
  await field.waitFor()
  await field.fill('')
  await composeWithKeys(page, '公示', ['Enter', 'Escape'])
  expect(await field.inputValue()).toBe('公示')
  await page.keyboard.press('Enter')
  await draftList(page).getByRole('link', { name: '公示' }).waitFor()
})

it.each([
  ['Control+Shift+p', '命令面板'],
  ['Control+g', '定位'],
  ['F1', '使用说明'],
  ['Control+n', '新建稿件'],
] as const)('runs nothing in the dialog that %s opens', async (keys, name) => {
  const { page } = app
  const before = await paperText(page)
  await paper(page).focus()
  await page.keyboard.press(keys)
  const dialog = page.getByRole('dialog', { name })
  await dialog.waitFor()
  const field = dialog.locator('input[type="search"], input[type="text"], input:not([type])').first()
  await field.focus()
  await composeWithKeys(page, '公文', ['Enter', 'ArrowDown', 'Escape'])
  expect(await dialog.isVisible()).toBe(true)
  expect(await field.inputValue()).toBe('公文')
  await page.keyboard.press('Escape')
  if (await dialog.isVisible()) await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
  expect(await paperText(page)).toEqual(before)
})

it('waits in the list of phrases, and Enter chooses nothing before', async () => {
  const { page } = app
  await paper(page).getByText('请抓好落实').click()
  await page.keyboard.press('End')
  await page.keyboard.press('Alt+/')
  const list = page.getByRole('listbox', { name: '固定用语和单位词库' })
  await list.waitFor()
  const protocol = await page.context().newCDPSession(page)
  await setComposition(protocol, 'teci')
  await page.keyboard.press('ArrowDown')
  await protocol.send('Input.insertText', { text: '特此' })
  await protocol.detach()
  await expect.poll(() => list.getByRole('option').first().textContent()).toContain('特此')
  expect((await modelText(page))[2]).toBe('请抓好落实。特此')
  await page.keyboard.press('Escape')
  await list.waitFor({ state: 'hidden' })
  expect(app.errors).toEqual([])
})
