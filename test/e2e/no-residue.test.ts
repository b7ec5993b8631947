import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { draftVersion, textBlock } from '../../core/document/draft.ts'
import { traces } from '../faults/residue.ts'
import { type App, startApp } from './support/app.ts'
import { askService } from './support/ask-service.ts'
import { seriousBarriers } from './support/axe.ts'
import { launchBrowser, launchWithProfile, openPage, watchPage } from './support/browser.ts'
import { createDraft, draftList, paperText, saved, select } from './support/desk.ts'
import { chooseFromMenu, picture } from './support/pictures.ts'
import { startShell } from './support/shell.ts'

const secret = '阅后即焚的一句话'
const slow = { timeout: 15_000 }
const question = (page: Page, name: string) => page.getByRole('alertdialog', { name })

async function write(page: Page): Promise<void> {
  const blocks = [textBlock('title', '内部讲话'), textBlock('paragraph', '各位同志：')]
  await createDraft(page, { version: draftVersion, genre: 'remarks', fields: {}, blocks })
  await draftList(page).getByRole('link', { name: '内部讲话' }).click()
  await expect.poll(() => paperText(page), slow).toEqual(['内部讲话', '各位同志：'])
  await select(page, [1, 5], [1, 5])
  await page.keyboard.type(secret)
  await saved(page)
}

describe('a draft that is deleted for good', () => {
  const app = startApp()

  it('is asked about with what backups hold, taken out of them by choice, and leaves nothing behind', async () => {
    const { page } = app
    await write(page)
    await askService(page, 'backup.make', null)
    await askService(page, 'draft.trash', { id: await onlyDraft(page) })
    await page.reload()
    await draftList(page)
      .getByRole('button', { name: /回收站/ })
      .click()
    await draftList(page).getByRole('button', { name: '彻底删除' }).click()
    const dialog = question(page, '彻底删除稿件')
    await dialog.getByText('备份里可能还存着').waitFor()
    expect(await seriousBarriers(page)).toEqual([])
    await picture(page, 'delete-for-good')
    expect(traces(join(app.dataFolder, 'backups'), secret)).toHaveLength(1)
    // The safe answer has the keyboard; back from it stand choice and verb.
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('取消')
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Space')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByText('备份中也已清除').waitFor()
    await app.shell.stop()
    expect(traces(app.dataFolder, secret)).toEqual([])
  })
})

describe('the profile of the browser that shows the window', () => {
  it('holds neither a draft’s title nor what was searched for', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'jianwen-profile-'))
    const shell = await startShell(join(folder, 'data'))
    const context = await launchWithProfile(join(folder, 'window'))
    try {
      const { page } = await watchPage(context.pages()[0] ?? (await context.newPage()), shell.url)
      const blocks = [textBlock('title', secret), textBlock('paragraph', secret)]
      await createDraft(page, { version: draftVersion, genre: 'remarks', fields: {}, blocks })
      await draftList(page).getByRole('link', { name: secret }).click()
      await expect.poll(() => paperText(page), slow).toEqual([secret, secret])
      await page.getByPlaceholder('搜索稿件').fill(secret)
      expect(await page.title()).toBe('简文')
      // The browser writes its history and its session down from time to time.
      await page.waitForTimeout(2000)
      await context.close()
      expect(traces(join(folder, 'window'), secret)).toEqual([])
    } finally {
      await context.close()
      await shell.stop()
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    }
  })
})

describe('the local log', () => {
  const app = startApp()

  it('shows what was done without a word of it, is searched and copied by the keyboard', async () => {
    const { page } = app
    await write(page)
    await askService(page, 'backup.make', null)
    await askService(page, 'version.read', { id: secret, number: 1 }).catch(() => undefined)
    await chooseFromMenu(page, '帮助', '运行记录')
    const dialog = page.getByRole('dialog', { name: '运行记录' })
    await dialog.getByRole('cell', { name: '立即备份' }).waitFor()
    expect(await dialog.textContent()).not.toContain(secret)
    expect(await seriousBarriers(page)).toEqual([])
    await picture(page, 'log')
    await dialog.getByRole('searchbox', { name: '搜索运行记录' }).fill('备份')
    await dialog.getByText('找到 1 条').waitFor()
    await dialog.getByRole('searchbox').fill('没有这样的词')
    await dialog.getByText('没有找到').waitFor()
    await page.keyboard.press('Escape')
    expect(app.errors).toEqual([])
  })
})

describe('a database that was recovered', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jianwen-kept-'))
  writeFileSync(join(folder, 'drafts.db'), `SQLite format 3\0${secret.repeat(500)}`)
  const app = startOn(folder)

  it('has its originals deleted from the page on the recovery, after a question', async () => {
    const { page } = app
    const dialog = page.getByRole('dialog', { name: '稿件恢复情况' })
    await dialog.getByText('原来的文件原样保留').waitFor(slow)
    await picture(page, 'kept-originals')
    await dialog.getByRole('button', { name: '彻底删除原来的文件' }).click()
    await question(page, '彻底删除原来的文件').getByRole('button', { name: '彻底删除' }).click()
    await dialog.getByText('已按要求删除').waitFor()
    expect(await seriousBarriers(page)).toEqual([])
    expect(existsSync(join(folder, 'damaged'))).toBe(false)
    expect(traces(folder, secret)).toEqual([])
  })
})

describe('a data folder that a program keeps in step elsewhere', () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'jianwen-sync-')), 'OneDrive')
  const app = startOn(folder)

  it('is warned about once, and in the settings for as long as it is so', async () => {
    const { page } = app
    const warning = page.getByText('数据文件夹在OneDrive的同步文件夹里')
    await warning.waitFor(slow)
    await picture(page, 'folder-warning')
    await page.getByRole('button', { name: '关闭消息' }).first().click()
    await expect.poll(() => warning.count()).toBe(0)
    const settings = async () => JSON.stringify(await askService(page, 'settings.read', null))
    await expect.poll(settings, slow).toContain('OneDrive')
    await page.reload()
    await draftList(page).waitFor()
    await page.waitForTimeout(500)
    expect(await warning.count()).toBe(0)
    await page.keyboard.press('Control+F7')
    await page.getByRole('dialog', { name: '设置' }).getByRole('tab', { name: '数据' }).click()
    await warning.waitFor()
  })
})

async function onlyDraft(page: Page): Promise<string> {
  const drafts = await askService(page, 'draft.list', { trashed: false })
  return (drafts.find(({ title }) => title === '内部讲话') as { readonly id: string }).id
}

/** The app on a folder that is there already. */
function startOn(folder: string): Pick<App, 'page'> {
  let ended: (() => Promise<void>) | undefined
  let page: Page
  beforeAll(async () => {
    const shell = await startShell(folder)
    const browser = await launchBrowser()
    ended = async () => {
      await browser.close()
      await shell.stop()
    }
    page = (await openPage(browser, shell.url)).page
  })
  afterAll(async () => {
    await ended?.()
    rmSync(folder, { recursive: true, force: true })
  })
  return {
    get page() {
      return page
    },
  }
}
