import { describe, expect, it } from 'vitest'
import { startApp } from './support/app.ts'
import { paste } from './support/clipboard.ts'
import { blankDraft, saved } from './support/desk.ts'

const app = startApp()

const cells = () => app.page.locator('.paper-table td').allInnerTexts()
const trimmed = async () => (await cells()).map(text => text.replaceAll('\ufeff', '').trim())
const key = (keys: string) => app.page.keyboard.press(keys)

async function choose(menu: string, item: string): Promise<void> {
  await app.page.getByRole('menuitem', { name: menu, exact: true }).click()
  await app.page.getByRole('menuitem', { name: item }).click()
}

describe('a table', () => {
  it('is inserted by its size and filled in with Tab', async () => {
    const { page } = app
    await blankDraft(page)
    await page.keyboard.type('关于任务分工的通知')
    await key('Enter')
    await page.keyboard.type('各单位任务如下。')
    await key('Enter')
    await choose('表格', '插入表格')
    await page.getByRole('spinbutton', { name: '行数' }).fill('2')
    await page.getByRole('button', { name: '插入 2 行 3 列' }).click()
    for (const [at, text] of ['序号', '任务', '单位', '1', '改造老旧小区', '市住建局'].entries()) {
      if (at > 0) await key('Tab')
      await page.keyboard.type(text)
    }
    await expect.poll(trimmed).toEqual(['序号', '任务', '单位', '1', '改造老旧小区', '市住建局'])
    await key('Tab')
    await page.keyboard.type('2')
    await expect.poll(trimmed).toHaveLength(9)
  })

  it('opens a line in a cell with Enter, and keeps what was typed through a reload', async () => {
    const { page } = app
    await key('Tab')
    await page.keyboard.type('整治背街')
    await key('Enter')
    await page.keyboard.type('小巷')
    await expect.poll(async () => (await trimmed())[7]).toBe('整治背街\n小巷')
    await saved(page)
    await page.reload()
    await expect.poll(async () => (await trimmed())[7]).toBe('整治背街\n小巷')
  })

  it('gains and loses rows and columns by the menu, each taken back by one undo', async () => {
    const { page } = app
    await page.locator('.paper-table td').nth(4).click()
    await choose('表格', '在右侧插入列')
    await expect.poll(trimmed).toHaveLength(12)
    await key('Control+z')
    await expect.poll(trimmed).toHaveLength(9)
    await page.locator('.paper-table td').nth(4).click()
    await choose('表格', '删除行')
    await expect.poll(trimmed).toHaveLength(6)
    await key('Control+z')
    await expect.poll(trimmed).toHaveLength(9)
  })

  it('has a numbered caption above', async () => {
    const { page } = app
    await page.locator('.paper-table td').nth(4).click()
    await choose('表格', '在表格上方加表题')
    await page.locator('[data-element="tableCaption"]').waitFor()
    await page.keyboard.type('任务分工')
    await expect.poll(() => page.locator('[data-element="tableCaption"]').textContent()).toBe('表1 任务分工')
  })

  it('shows findings inside cells', async () => {
    const { page } = app
    await page.locator('.paper-table td').nth(5).click()
    await key('End')
    await page.keyboard.type('按步就班')
    const marks = () =>
      page.evaluate(() =>
        ['finding-error', 'finding-warning'].flatMap(name =>
          [...(CSS.highlights.get(name) ?? [])].map(range => (range as Range).toString()),
        ),
      )
    await expect.poll(marks, { timeout: 5000 }).toContain('按步就班')
  })

  it('loses its text and keeps its cells when a selection across them is deleted', async () => {
    const { page } = app
    await page.locator('.paper-table td').nth(3).click()
    await choose('表格', '选中表格')
    await expect.poll(() => page.evaluate(() => String(getSelection()).includes('整治背街'))).toBe(true)
    await key('Delete')
    await expect.poll(trimmed).toEqual(['', '', '', '', '', '', '', '', ''])
    await key('Control+z')
    await expect.poll(async () => (await trimmed())[0]).toBe('序号')
  })

  it('comes in from a spreadsheet as a table', async () => {
    const { page } = app
    await page.getByRole('textbox', { name: '正文' }).press('Control+End')
    await paste(page, { 'text/plain': '镇名\t任务数\n城关镇\t12\n河东镇\t9' })
    await expect.poll(() => page.locator('.paper-table').count()).toBe(2)
    await page.screenshot({ path: 'test-results/tables.png' })
  })
})
