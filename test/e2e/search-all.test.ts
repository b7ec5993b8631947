import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundle } from '../../build/bundle.ts'
import { speech } from '../support/drafts.ts'
import { briefingDraft, noticeDraft, reportDraft, speechDraft } from '../support/sample-drafts.ts'
import { askService } from './support/ask-service.ts'
import { seriousBarriers } from './support/axe.ts'
import { launchBrowser, openPage, type WatchedPage } from './support/browser.ts'
import { createDraft, draftList, paper, saved, select } from './support/desk.ts'
import { setComposition } from './support/keyboard.ts'
import { chooseFromMenu, picture } from './support/pictures.ts'
import { type Shell, startShell, temporaryFolder } from './support/shell.ts'

const folder = temporaryFolder()
let shell: Shell
let browser: Browser
let watched: WatchedPage
let page: Page

const dialog = () => page.getByRole('dialog', { name: '搜索全部稿件' })
const field = () => dialog().getByRole('combobox', { name: '要找的词' })
const found = () => dialog().getByRole('group')
const places = () => dialog().getByRole('listbox', { name: '找到的稿件' }).getByRole('option')
const selected = () => page.evaluate(() => getSelection()?.toString())

beforeAll(async () => {
  await bundle()
  shell = await startShell(folder.path)
  browser = await launchBrowser()
  watched = await openPage(browser, shell.url)
  page = watched.page
  for (const content of [speechDraft, briefingDraft, reportDraft, noticeDraft])
    await askService(page, 'draft.create', { content })
  await createDraft(page, speech('关于防汛值守的发言', '汛期过半，值守不能松。', '夜间值守两人一班。'))
}, 90_000)

afterAll(async () => {
  await browser?.close()
  await shell?.stop()
  folder.remove()
})

describe('searching all drafts', () => {
  it('finds words of any length while they are typed, several together, with their context', async () => {
    await page.keyboard.press('Control+F3')
    await field().waitFor()
    expect(await dialog().getByText('在所有稿件和资料的正文中查找').isVisible()).toBe(true)
    await picture(page, 'search-all-empty')
    await page.keyboard.type('汛')
    await expect.poll(() => found().count()).toBe(1)
    await field().fill('企业')
    await expect.poll(() => found().count()).toBe(3)
    await field().fill('企业 窗口')
    await expect.poll(() => found().count()).toBe(1)
    await field().fill('供给侧 窗口')
    await dialog().getByText('没有找到').waitFor()
    await field().fill('政')
    await expect.poll(() => found().count()).toBeGreaterThan(2)
    await expect.poll(() => dialog().locator('mark').first().textContent()).toBe('政')
    expect(await seriousBarriers(page)).toEqual([])
    await picture(page, 'search-all')
  })

  it('narrows by genre and clears again', async () => {
    await dialog().getByRole('combobox', { name: '文种' }).selectOption({ label: '报告' })
    await expect.poll(() => found().count()).toBe(1)
    await dialog().getByRole('button', { name: '清除筛选' }).click()
    await expect.poll(() => found().count()).toBeGreaterThan(1)
  })

  it('opens the draft at the place chosen, by keys alone, with the words selected', async () => {
    await field().fill('两人一班')
    await expect.poll(() => places().count()).toBe(1)
    await field().press('Enter')
    await paper(page).waitFor()
    await expect.poll(selected).toBe('两人一班')
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('textbox')
  })

  it('goes through places with the arrows, and finds fields of the header', async () => {
    await page.keyboard.press('Control+F3')
    await field().fill('值守')
    await expect.poll(() => places().count()).toBe(3)
    await field().press('ArrowDown')
    await field().press('ArrowDown')
    await field().press('Enter')
    await expect.poll(selected).toBe('值守')
    await expect
      .poll(() =>
        page.evaluate(
          () => getSelection()?.anchorNode?.parentElement?.closest('[data-slate-node="element"]')?.textContent,
        ),
      )
      .toContain('夜间值守')
    await chooseFromMenu(page, '编辑', '搜索全部稿件')
    await field().fill('临政〔2026〕17号')
    await expect.poll(() => found().count()).toBe(1)
    await dialog().getByText('版头、版记').waitFor()
    await field().press('Escape')
    await dialog().waitFor({ state: 'hidden' })
  })

  it('finds what was typed a moment ago', async () => {
    await select(page, [2, 9], [2, 9])
    await page.keyboard.type('另备皮划艇三艘。')
    await saved(page)
    await page.keyboard.press('Control+F3')
    await field().fill('皮划艇')
    await expect.poll(() => found().count()).toBe(1)
    await field().press('Escape')
  })

  it('waits for an input method, and asks for what was chosen', async () => {
    await page.keyboard.press('Control+F3')
    await field().fill('')
    await field().focus()
    const protocol = await page.context().newCDPSession(page)
    await setComposition(protocol, "qi'ye")
    await page.waitForTimeout(400)
    expect(await dialog().getByText('在所有稿件和资料的正文中查找').isVisible()).toBe(true)
    await protocol.send('Input.insertText', { text: '企业' })
    await expect.poll(() => found().count()).toBe(3)
    await protocol.detach()
    await field().press('Escape')
  })

  it('leads from the search field of the draft list into the texts', async () => {
    const search = draftList(page).getByRole('searchbox', { name: '搜索稿件' })
    await search.fill('口碑')
    await draftList(page)
      .getByRole('button', { name: /正文中有 1 份/ })
      .waitFor()
    await picture(page, 'search-all-panel')
    await search.press('Enter')
    await expect.poll(() => found().count()).toBe(1)
    await field().press('Escape')
    await search.fill('')
  })

  it('no longer finds what lies in the trash, and nothing of what was deleted for good', async () => {
    const drafts = await askService(page, 'draft.search', { query: '皮划艇', filter: {}, most: 5 })
    const id = drafts.drafts[0]?.draft.id ?? ''
    await askService(page, 'draft.trash', { id })
    expect((await askService(page, 'draft.search', { query: '皮划艇', filter: {}, most: 5 })).total).toBe(0)
    await askService(page, 'draft.delete', { id })
    expect((await askService(page, 'draft.search', { query: '皮划艇', filter: {}, most: 5 })).total).toBe(0)
    expect(watched.errors).toEqual([])
  })
})
