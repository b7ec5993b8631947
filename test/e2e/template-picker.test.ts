import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { startApp } from './support/app.ts'
import { seriousBarriers } from './support/axe.ts'
import { paper, paperText } from './support/desk.ts'
import { temporaryFolder } from './support/shell.ts'

const app = startApp()

const picker = (page: Page) => page.getByRole('dialog', { name: '新建稿件' })
const radio = (page: Page, name: string) => picker(page).getByRole('radio', { name, exact: true })

async function openPicker(page: Page): Promise<void> {
  await page.getByRole('button', { name: '新建稿件', exact: true }).click()
  await picker(page).waitFor()
}

async function openMenu(page: Page, name: string): Promise<void> {
  await page.getByRole('menuitem', { name: '文件' }).click()
  await page.getByRole('menuitem', { name }).click()
}

it('finds a template by pinyin initials and goes all the way by keyboard', async () => {
  const { page } = app
  await openPicker(page)
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('搜索模板')
  await page.keyboard.type('tz')
  await expect.poll(() => radio(page, '通知').isChecked()).toBe(true)
  await page.keyboard.press('Enter')
  await page.keyboard.type('安澜市水务局')
  await expect
    .poll(() => picker(page).getByRole('region', { name: '版式预览' }).textContent())
    .toContain('安澜市水务局文件')
  await page.keyboard.press('Enter')
  await picker(page).waitFor({ state: 'hidden' })
  await expect.poll(async () => (await paperText(page))[0]).toBe('安澜市水务局关于〔事项〕的通知')
})

it('lists the template used last first, moves the choice with the arrows, and says what is checked', async () => {
  const { page } = app
  await openPicker(page)
  await expect.poll(() => picker(page).getByRole('region', { name: '最近使用' }).getByRole('radio').count()).toBe(1)
  await page.keyboard.press('ArrowDown')
  expect(await radio(page, '通知').isChecked()).toBe(true)
  await picker(page).getByText('整治形式主义为基层减负若干规定').first().waitFor()
  await picker(page).getByText('标题、主送机关、发文机关署名、成文日期').waitFor()
  expect(await seriousBarriers(page)).toEqual([])
  await page.keyboard.type('没有这种模板')
  await picker(page).getByText('没有符合的模板').waitFor()
  expect(await picker(page).getByRole('button', { name: '创建稿件' }).isDisabled()).toBe(true)
  await page.keyboard.press('Escape')
})

it('makes a template of the draft on the desk with the chosen words as fields', async () => {
  const { page } = app
  if (await picker(page).isVisible()) await page.keyboard.press('Escape')
  await openMenu(page, '存为模板')
  const dialog = page.getByRole('dialog', { name: '存为模板' })
  await dialog.getByRole('textbox', { name: '模板名称' }).fill('水务局通知')
  await dialog.getByRole('checkbox', { name: '安澜市水务局' }).waitFor()
  await dialog.getByRole('textbox', { name: '另外的文字' }).fill('明确任务分工')
  await dialog.getByRole('textbox', { name: '另外的文字' }).press('Enter')
  await dialog.getByRole('checkbox', { name: '明确任务分工' }).uncheck()
  expect(await seriousBarriers(page)).toEqual([])
  await dialog.getByRole('button', { name: '存为模板' }).click()
  await page.getByRole('button', { name: '查看模板' }).click()
  await expect.poll(() => radio(page, '水务局通知').isChecked()).toBe(true)
  await picker(page).getByRole('textbox', { name: '发文机关', exact: true }).fill('青禾县水务局')
  await picker(page).getByRole('button', { name: '创建稿件' }).click()
  await paper(page).waitFor()
  await expect.poll(async () => (await paperText(page))[0]).toBe('青禾县水务局关于〔事项〕的通知')
  expect(await paperText(page)).toContain('一、明确任务分工')
})

it('changes name, fields and structure of a template of one’s own', async () => {
  const { page } = app
  await openPicker(page)
  await radio(page, '水务局通知').check()
  const issuer = picker(page).getByRole('textbox', { name: '发文机关', exact: true })
  await issuer.fill('青禾县水务局')
  await picker(page).getByRole('button', { name: '编辑模板' }).click()
  await page.getByRole('dialog', { name: '编辑模板' }).getByRole('button', { name: '取消' }).click()
  await expect.poll(() => issuer.inputValue()).toBe('青禾县水务局')
  await picker(page).getByRole('button', { name: '编辑模板' }).click()
  const dialog = page.getByRole('dialog', { name: '编辑模板' })
  await dialog.getByRole('textbox', { name: '模板名称' }).fill('水利通知')
  await dialog.getByRole('textbox', { name: '第 1 个字段的名称' }).fill('单位')
  const title = dialog.getByRole('textbox', { name: '第 1 行的文字', exact: true })
  await expect.poll(() => title.inputValue()).toContain('【单位】关于')
  await dialog.getByRole('button', { name: '在第 1 行下面加一行' }).click()
  await dialog.getByRole('textbox', { name: '第 2 行的文字', exact: true }).fill('请【单位】办理。')
  await dialog.getByRole('textbox', { name: '第 2 行的文字', exact: true }).press('Alt+ArrowDown')
  expect(await seriousBarriers(page)).toEqual([])
  await dialog.getByRole('button', { name: '保存模板' }).click()
  await radio(page, '水利通知').waitFor()
  await picker(page).getByRole('textbox', { name: '单位', exact: true }).fill('甲局')
  await expect
    .poll(() => picker(page).getByRole('region', { name: '版式预览' }).textContent())
    .toContain('请甲局办理。')
  await page.keyboard.press('Escape')
})

it('copies, hands on, deletes with undo, and takes in again, asking where one of the same id is there', async () => {
  const { page } = app
  await openPicker(page)
  await radio(page, '请示').check()
  await picker(page).getByRole('button', { name: '复制一份' }).click()
  await expect.poll(() => radio(page, '请示（副本）').isChecked()).toBe(true)
  const download = page.waitForEvent('download')
  await picker(page).getByRole('button', { name: '导出模板' }).click()
  const folder = temporaryFolder()
  const file = join(folder.path, '请示.json')
  await (await download).saveAs(file)
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ name: '请示（副本）', genre: 'request' })

  await picker(page).getByRole('button', { name: '删除模板' }).click()
  await expect.poll(() => radio(page, '请示（副本）').count()).toBe(0)
  await picker(page).getByRole('button', { name: '撤销' }).click()
  await radio(page, '请示（副本）').waitFor()

  const input = picker(page).locator('input[type="file"]')
  await input.setInputFiles(file)
  await page.getByRole('alertdialog').getByRole('button', { name: '另存一份' }).click()
  await radio(page, '请示（副本2）').waitFor()
  const bad = join(folder.path, '坏.json')
  writeFileSync(bad, '{')
  await input.setInputFiles(bad)
  await picker(page).getByText('模板文件「坏.json」（不是 JSON）不能导入').waitFor()
  await page.keyboard.press('Escape')
  folder.remove()
})

it('has raised no error in the window', () => {
  expect(app.errors).toEqual([])
})
