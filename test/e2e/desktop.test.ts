import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { standIn } from '../support/electron-stand-in.ts'
import { launchBrowser, type WatchedPage } from './support/browser.ts'
import { addToLibrary, importFile, paper, paperText, problems, saved, statusBar } from './support/desk.ts'
import { quitMain, showWindow, startMain } from './support/desktop-window.ts'
import { fixture } from './support/fixtures.ts'
import { temporaryFolder } from './support/shell.ts'
import { wordText } from './support/word.ts'

const electron = await vi.hoisted(() => import('../support/electron-stand-in.ts'))
vi.mock('electron', () => electron)

const folder = temporaryFolder()
let browser: Browser
let opened: WatchedPage
let page: Page

beforeAll(async () => {
  browser = await launchBrowser()
  await startMain(folder.path)
  opened = await showWindow(browser)
  page = opened.page
})

afterAll(async () => {
  await browser?.close()
  await quitMain()
  folder.remove()
})

it('opens the built window through app:// with the bridge of the built preload', async () => {
  await page.getByRole('heading', { name: '简文' }).waitFor()
  expect(await page.evaluate(() => Object.keys((window as { jianwen?: object }).jianwen ?? {}))).toEqual([
    'request',
    'on',
    'pathOf',
  ])
  await page.getByRole('menuitem', { name: '帮助' }).click()
  await page.getByRole('menuitem', { name: '关于简文' }).click()
  expect(await page.getByRole('dialog').textContent()).toContain(folder.path)
  await page.keyboard.press('Escape')
})

it('finds problems while one types, and repetition of the library with its source', async () => {
  await addToLibrary(page, fixture('policy.txt'))
  await importFile(page, fixture('speech.txt'))
  await paper(page).waitFor()
  await problems(page).filter({ hasText: '云岭市一次性告知规定' }).first().waitFor()
  await paper(page).locator('[data-slate-node="element"]').last().click()
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Enter')
  await page.keyboard.type('会后由某某局于2026-10-01前汇总。')
  await problems(page).filter({ hasText: '某某' }).first().waitFor()
  await problems(page).filter({ hasText: '2026-10-01' }).first().waitFor()
  await expect.poll(() => page.evaluate(() => CSS.highlights.get('finding-repetition')?.size ?? 0)).toBeGreaterThan(0)
})

it('writes the Word file where the person says', async () => {
  standIn.chosenFile = join(folder.path, '发言.docx')
  await page.getByRole('button', { name: '导出 Word', exact: true }).click()
  await page.getByText(`已导出到 ${standIn.chosenFile}`).waitFor()
  expect(wordText(readFileSync(standIn.chosenFile))).toContain('会后由某某局于2026-10-01前汇总。')
})

it('opens with every character after quitting and starting again', async () => {
  await saved(page)
  const text = await paperText(page)
  await page.context().close()
  await quitMain()
  await startMain(folder.path)
  opened = await showWindow(browser)
  page = opened.page
  await paper(page).waitFor()
  expect(await paperText(page)).toEqual(text)
  expect(text.at(-1)).toBe('会后由某某局于2026-10-01前汇总。')
  await statusBar(page).getByText('已保存').waitFor()
})

it('has raised no error and no content-security violation in the window', () => {
  expect(opened.errors).toEqual([])
})
