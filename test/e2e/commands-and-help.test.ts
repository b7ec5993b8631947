import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { startApp } from './support/app.ts'
import { seriousBarriers } from './support/axe.ts'
import { draftList, paper, paperText, problems, saved, select, settingsWritten } from './support/desk.ts'
import { setComposition } from './support/keyboard.ts'

const app = startApp({ width: 1280, height: 800 })
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent)
const tour = (page: Page) => page.getByRole('dialog', { name: /^五步上手/ })
const palette = (page: Page) => page.getByRole('dialog', { name: '命令面板' })
const found = (page: Page) => palette(page).getByRole('option')
const ground = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor)

describe('the first start', () => {
  it('offers five steps, each of which is done on the real controls', async () => {
    const { page } = app
    await page.getByRole('region', { name: '五步上手' }).getByRole('button', { name: '五步上手' }).click()
    await tour(page).getByText('1／5').waitFor()
    expect(await seriousBarriers(page)).toEqual([])
    // The keyboard is on the button that does the step.
    await page.keyboard.press('Enter')
    await paper(page).waitFor()
    await tour(page).getByText('做到了').waitFor()
    await problems(page).filter({ hasText: '2025-06-01' }).first().waitFor()
    await tour(page).getByRole('button', { name: '下一步' }).click()
    await page.keyboard.press('F8')
    await tour(page).getByText('做到了').waitFor()
    await tour(page).getByRole('button', { name: '下一步' }).click()
    await tour(page).getByRole('button', { name: '带我去' }).click()
    await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe('2025-06-01')
    await page.keyboard.press('Alt+Enter')
    await tour(page).getByText('做到了').waitFor()
    await tour(page).getByRole('button', { name: '下一步' }).click()
    await page.getByRole('contentinfo', { name: '状态栏' }).getByRole('button', { name: /^时长/ }).click()
    await tour(page).getByText('做到了').waitFor()
    await tour(page).getByRole('button', { name: '下一步' }).click()
    const download = page.waitForEvent('download')
    await page.keyboard.press('F12')
    await download
    await tour(page).getByText('做到了').waitFor()
    await tour(page).getByRole('button', { name: '完成' }).click()
    await tour(page).waitFor({ state: 'hidden' })
    expect((await paperText(page)).join()).toContain('2025年6月1日')
  })

  it('is not offered again, but can be opened from the menu and left with Escape', async () => {
    const { page } = app
    await saved(page)
    await settingsWritten(page)
    await page.reload()
    await paper(page).waitFor()
    await page.getByRole('menuitem', { name: '帮助', exact: true }).click()
    await page.getByRole('menuitem', { name: '五步上手' }).click()
    await tour(page).getByText('做到了').waitFor()
    for (let step = 0; step < 9 && !(await tour(page).evaluate(card => card.contains(document.activeElement))); step++)
      await page.keyboard.press('F6')
    await page.keyboard.press('Escape')
    await tour(page).waitFor({ state: 'hidden' })
    expect(await draftList(page).getByRole('listitem').count()).toBe(1)
  })
})

/** Keys follow at once, as no person's do: the palette must be away from the last time, and have the keyboard then. */
async function openPalette(page: Page): Promise<void> {
  await palette(page).waitFor({ state: 'hidden' })
  await page.keyboard.press('Control+Shift+p')
  await expect.poll(() => palette(page).evaluate(dialog => dialog.contains(document.activeElement))).toBe(true)
}

describe('the palette', () => {
  it('finds a command by pinyin initials and runs it, and puts it first the next time', async () => {
    const { page } = app
    await paper(page).focus()
    await openPalette(page)
    await page.keyboard.type('dg')
    await expect.poll(() => found(page).first().textContent()).toContain('大纲')
    await page.keyboard.press('Enter')
    await page.getByRole('navigation', { name: '大纲' }).waitFor()
    await openPalette(page)
    await expect.poll(() => found(page).first().textContent()).toContain('大纲')
    await page.keyboard.press('Escape')
  })

  it('goes to a heading, and says why a command cannot run', async () => {
    const { page } = app
    await openPalette(page)
    await page.keyboard.type('短板')
    await expect.poll(() => found(page).first().textContent()).toContain('本稿标题')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.evaluate(() => getSelection()?.focusNode?.textContent)).toContain('四、把短板补起来')
    await openPalette(page)
    await page.keyboard.type('剪切')
    await expect.poll(() => found(page).first().textContent()).toContain('还没有选中文字')
    await page.keyboard.press('Escape')
  })

  it('gives the caret back where it was, and leaves Enter to an input method', async () => {
    const { page } = app
    await select(page, [4, 3], [4, 3])
    await openPalette(page)
    const protocol = await page.context().newCDPSession(page)
    await setComposition(protocol, 'daochu')
    await page.keyboard.press('Enter')
    expect(await palette(page).isVisible()).toBe(true)
    await setComposition(protocol, '')
    await page.keyboard.press('Escape')
    await palette(page).waitFor({ state: 'hidden' })
    await page.keyboard.type('，')
    await expect.poll(async () => (await paperText(page))[4]?.slice(0, 5)).toBe('听了前，面')
    await page.keyboard.press('Control+z')
  })

  it('says what to do where nothing is found', async () => {
    const { page } = app
    await openPalette(page)
    await page.keyboard.type('zzzzz')
    await palette(page).getByText('没有找到').waitFor()
    expect(await seriousBarriers(page)).toEqual([])
    await page.keyboard.press('Escape')
  })
})

describe('the menu row', () => {
  it('opens by Alt and a letter, and by Alt alone and the arrows', async () => {
    const { page } = app
    await paper(page).focus()
    await page.keyboard.press('Alt+t')
    await page.getByRole('menu').waitFor()
    await expect.poll(() => focused(page)).toContain('命令面板')
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => focused(page)).toContain('使用说明')
    await page.keyboard.press('Escape')
    await expect.poll(() => focused(page)).toBe('帮助(H)')
    await page.keyboard.press('Escape')
    await expect.poll(() => focused(page)).toBe('正文')
    await page.keyboard.press('Alt')
    await expect.poll(() => focused(page)).toBe('文件(F)')
    await page.keyboard.press('Alt')
    await expect.poll(() => focused(page)).toBe('正文')
  })
})

describe('the guide', () => {
  it('opens with F1, is searched and leads to the place', async () => {
    const { page } = app
    await page.keyboard.press('F1')
    const guide = page.getByRole('dialog', { name: '使用说明' })
    await guide.getByRole('searchbox', { name: '搜索说明' }).fill('备份')
    await guide
      .getByRole('button', { name: /数据在哪里：备份/ })
      .first()
      .click()
    await guide.getByRole('region', { name: '数据在哪里' }).waitFor()
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      expect(await seriousBarriers(page)).toEqual([])
    }
    await page.emulateMedia({ colorScheme: 'light' })
    await guide.getByRole('searchbox', { name: '搜索说明' }).fill('')
    await guide.getByRole('button', { name: '键盘操作' }).click()
    await guide.getByText('Ctrl+Shift+P').first().waitFor()
    await guide.getByRole('button', { name: '关闭' }).last().click()
  })
})

describe('the settings', () => {
  it('hold dark colours over a restart of the window, and put them back', async () => {
    const { page } = app
    const light = await ground(page)
    await page.keyboard.press('Control+F7')
    const settings = page.getByRole('dialog', { name: '设置' })
    await settings.getByRole('combobox', { name: '颜色' }).selectOption({ label: '深色' })
    await expect.poll(() => ground(page)).not.toBe(light)
    expect(await seriousBarriers(page)).toEqual([])
    await settingsWritten(page)
    await page.reload()
    await paper(page).waitFor()
    expect(await ground(page)).not.toBe(light)
    await page.keyboard.press('Control+F7')
    await settings.getByRole('button', { name: '颜色：恢复默认' }).click()
    expect(await ground(page)).toBe(light)
    await settings.getByRole('button', { name: '撤销' }).click()
    expect(await ground(page)).not.toBe(light)
    await settings.getByRole('button', { name: '恢复全部设置' }).click()
    expect(await ground(page)).toBe(light)
  })

  it('are found by a word and lead to the page', async () => {
    const { page } = app
    const settings = page.getByRole('dialog', { name: '设置' })
    await settings.getByRole('searchbox', { name: '搜索全部设置' }).fill('错别字')
    await settings.getByRole('region', { name: '搜索结果' }).getByRole('button').first().click()
    await settings.getByRole('region', { name: '检查规则' }).waitFor()
    expect(await settings.getByRole('searchbox', { name: '搜索规则' }).inputValue()).toContain('错别字')
    await page.keyboard.press('Escape')
  })
})

it('has raised no error in the window', () => {
  expect(app.errors).toEqual([])
})
