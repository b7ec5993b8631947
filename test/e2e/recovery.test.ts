import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { draftVersion, textBlock } from '../../core/document/draft.ts'
import { startApp } from './support/app.ts'
import { askService } from './support/ask-service.ts'
import { seriousBarriers } from './support/axe.ts'
import { createDraft, draftList, paperText, saved, select } from './support/desk.ts'
import { chooseFromMenu, picture } from './support/pictures.ts'

async function write(page: Page, title: string, text: string): Promise<void> {
  const blocks = [textBlock('title', title), textBlock('paragraph', text)]
  await createDraft(page, { version: draftVersion, genre: 'remarks', fields: {}, blocks })
  await draftList(page).getByRole('link', { name: title }).click()
  await expect.poll(() => paperText(page), slow).toEqual([title, text])
}

/** What a busy machine may take. */
const slow = { timeout: 15_000 }

const recovery = (page: Page) => page.getByRole('dialog', { name: '稿件恢复情况' })
const backups = (page: Page) => page.getByRole('dialog', { name: '从备份恢复' })
const settings = (page: Page) => page.getByRole('dialog', { name: '设置' })

async function openData(page: Page): Promise<void> {
  await page.keyboard.press('Control+F7')
  await settings(page).getByRole('tab', { name: '数据' }).click()
}

describe('backups', () => {
  const app = startApp()

  it('are made on request and into a second folder, and say when it is not there', async () => {
    const { page } = app
    await write(page, '防汛讲话', '各位同志，汛期到了。')
    await openData(page)
    await settings(page).getByText('还没有备份').waitFor()
    await settings(page).getByRole('button', { name: '立即备份' }).click()
    await settings(page).getByText('上次备份：今天').waitFor()
    const stick = mkdtempSync(join(tmpdir(), 'jianwen-stick-'))
    const field = settings(page).getByRole('combobox', { name: '第二个备份文件夹' })
    await field.fill(join(stick, '没有'))
    await settings(page).getByRole('button', { name: '使用' }).click()
    await settings(page).getByRole('alert').getByText('现在不在，可能是 U 盘没有插好').waitFor()
    await field.fill(stick)
    await page.keyboard.press('Enter')
    await settings(page).getByText('最近存入：今天').waitFor()
    const copies = readdirSync(join(stick, '简文备份'), { recursive: true }).filter(name =>
      /-hand\.db$/.test(String(name)),
    )
    expect(copies).toHaveLength(1)
    expect(await seriousBarriers(page)).toEqual([])
    await picture(page, 'settings-data')
    rmSync(stick, { recursive: true })
    await settings(page).getByRole('button', { name: '立即备份' }).click()
    await settings(page).getByText('现在不在，可能是 U 盘没有插好').waitFor()
    await settings(page).getByRole('button', { name: '不再使用' }).click()
    await settings(page).getByText('本机硬盘坏了也不丢稿').waitFor()
    await page.keyboard.press('Escape')
  })

  it('show what is in them and give single drafts back as new ones, by the keyboard alone', async () => {
    const { page } = app
    await select(page, [1, 10], [1, 10])
    await page.keyboard.type('后来又改了。')
    await saved(page)
    await chooseFromMenu(page, '文件', '从备份恢复')
    await backups(page).getByText('现在的更新').waitFor()
    expect(await seriousBarriers(page)).toEqual([])
    await picture(page, 'backups')
    await backups(page).getByRole('checkbox', { name: '防汛讲话' }).focus()
    await page.keyboard.press('Space')
    await backups(page).getByText('选中 1 份').waitFor()
    await backups(page).getByRole('button', { name: '恢复所选稿件' }).focus()
    await page.keyboard.press('Enter')
    await draftList(page)
      .getByRole('link', { name: /防汛讲话（.*备份）/ })
      .click()
    await expect.poll(() => paperText(page), slow).toEqual(['防汛讲话', '各位同志，汛期到了。'])
  })

  it('put everything back, and keep what was there as a backup', async () => {
    const { page } = app
    await chooseFromMenu(page, '文件', '从备份恢复')
    await backups(page).getByRole('radio').last().check()
    await backups(page).getByText('现在的更新').waitFor()
    await backups(page).getByRole('button', { name: '整库恢复…' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: '整库恢复' }).click()
    await backups(page).waitFor({ state: 'detached' })
    await expect.poll(() => draftList(page).getByRole('link').count(), slow).toBe(1)
    await draftList(page).getByRole('link', { name: '防汛讲话' }).click()
    await expect.poll(() => paperText(page), slow).toEqual(['防汛讲话', '各位同志，汛期到了。'])
    const { backups: all } = await askService(page, 'backup.state', null)
    expect(all.map(({ kind }) => kind)).toContain('restore')
    expect(app.errors).toEqual([])
  })
})

describe('a draft database that was damaged', () => {
  const app = startApp()

  it('is recovered at the start, the original kept, and a page says what became of each draft', async () => {
    let { page } = app
    await write(page, '半年总结', '上半年的工作，主要有三件。')
    await write(page, '在座谈会上的发言', '感谢各位来到这里。')
    await askService(page, 'backup.make', null)
    await write(page, '值班安排', '节日期间，两人一班。')
    await app.shell.stop()
    const file = join(app.dataFolder, 'drafts.db')
    const bytes = readFileSync(file)
    bytes.fill(0xff, 0, 4096)
    const at = bytes.indexOf('两人一班')
    bytes[at] = (bytes[at] as number) ^ 1
    writeFileSync(file, bytes)
    await app.startShellAgain(new URL(app.shell.url).port)
    await app.openNewWindow()
    page = app.page
    await recovery(page).getByText('稿件库文件有损坏，简文已经修复').waitFor()
    const rows = recovery(page).getByRole('row')
    await expect.poll(() => rows.count(), slow).toBe(4)
    expect(await rows.filter({ hasText: '半年总结' }).textContent()).toContain('完好')
    expect(await seriousBarriers(page)).toEqual([])
    await picture(page, 'recovery')
    const kept = await recovery(page).locator('code').textContent()
    expect(readFileSync(join(kept ?? '', 'drafts.db')).equals(bytes)).toBe(true)
    await recovery(page).getByRole('button', { name: '知道了' }).press('Enter')
    await draftList(page).getByRole('link', { name: '半年总结' }).click()
    await expect.poll(() => paperText(page), slow).toEqual(['半年总结', '上半年的工作，主要有三件。'])
  })

  it('is told of once by itself, and again whenever the menu is asked', async () => {
    await app.openNewWindow()
    const { page } = app
    await draftList(page).getByRole('link', { name: '半年总结' }).waitFor()
    expect(await recovery(page).count()).toBe(0)
    await chooseFromMenu(page, '帮助', '稿件恢复情况')
    await recovery(page).getByText('稿件库文件有损坏').waitFor()
    await page.keyboard.press('Escape')
    await recovery(page).waitFor({ state: 'detached' })
  })

  it('is never an empty list without a word when the file is gone', async () => {
    await app.shell.stop()
    for (const end of ['', '-wal']) rmSync(join(app.dataFolder, `drafts.db${end}`), { force: true })
    await app.startShellAgain()
    await app.openNewWindow()
    const { page } = app
    await recovery(page).getByText('稿件库文件不见了，简文已重新建立').waitFor()
    await recovery(page)
      .getByRole('row', { name: /半年总结/ })
      .getByText('取自备份')
      .waitFor()
    await recovery(page).getByRole('button', { name: '知道了' }).click()
    await expect.poll(() => draftList(page).getByRole('link').count(), slow).toBe(2)
  })
})
