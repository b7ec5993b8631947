import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { type DraftContent, textBlock } from '../../core/document/draft.ts'
import { startApp } from './support/app.ts'
import { seriousBarriers } from './support/axe.ts'
import { createDraft, openDraft, paper, paperOutline, paperText, saved, select, statusBar } from './support/desk.ts'
import { setComposition } from './support/keyboard.ts'
import { picture } from './support/pictures.ts'

const app = startApp()
const files = mkdtempSync(join(tmpdir(), 'jianwen-phrases-'))
afterAll(() => rmSync(files, { recursive: true, force: true }))

const list = () => app.page.getByRole('listbox', { name: '固定用语和单位词库' })
const options = () => list().getByRole('option')
const text = () => expect.poll(() => paperText(app.page))
const press = (...keys: string[]) =>
  keys.reduce((before, key) => before.then(() => app.page.keyboard.press(key)), Promise.resolve())

const draft: DraftContent = {
  version: 1,
  genre: 'speech',
  fields: {},
  blocks: [
    textBlock('title', '在全市值守工作会上的讲话'),
    textBlock('paragraph', ''),
    textBlock('heading', '一、做法', 1),
    textBlock('paragraph', '每天两次检查，全年300次。'),
    textBlock('heading', '二、打算', 1),
    textBlock('paragraph', '把电话打通，把人找到。'),
  ],
}

async function openMenuItem(menu: string, item: string): Promise<void> {
  await app.page.getByRole('menuitem', { name: menu, exact: true }).click()
  await app.page.getByRole('menuitem', { name: new RegExp(`^${item}`) }).click()
}

describe('fixed phrases', () => {
  it('come by a slash and pinyin initials, as one undo step, and make an address of an empty paragraph', async () => {
    const { page } = app
    await createDraft(page, draft)
    await openDraft(page)
    await select(page, [1, 0], [1, 0])
    await page.keyboard.type('/')
    await expect.poll(() => options().count()).toBeGreaterThan(150)
    expect(await seriousBarriers(page)).toEqual([])
    await picture(app.page, 'phrases')
    await page.keyboard.type('gwldtzm')
    await expect.poll(() => options().first().textContent()).toContain('各位领导、同志们：')
    await press('Enter')
    await expect.poll(() => paperOutline(page)).toContain('salutation: 各位领导、同志们：')
    expect(await list().isVisible()).toBe(false)
    await press('Control+z')
    expect((await paperText(page))[1]).toBe('/gwldtzm')
    await press('Control+y')
    await expect.poll(() => paperOutline(page)).toContain('salutation: 各位领导、同志们：')
  })

  it('are chosen by arrows and Tab, with the blank to fill in selected, and those used come first', async () => {
    const { page } = app
    await select(page, [3, 7], [3, 7])
    await page.keyboard.type('/')
    await expect.poll(() => list().getByRole('group').first().getAttribute('aria-label')).toBe('最近常用')
    await page.keyboard.type('js')
    await expect.poll(() => options().count()).toBeGreaterThan(0)
    await press('Escape')
    await text().toContain('每天两次检查，/js全年300次。')
    await press('Backspace', 'Backspace', 'Backspace')
    await press('Alt+/')
    await page.keyboard.type('jianyu')
    await press('ArrowDown', 'ArrowUp', 'Tab')
    await text().toContain('每天两次检查，鉴于〔情况〕，全年300次。')
    expect(await page.evaluate(() => getSelection()?.toString())).toBe('〔情况〕')
    await press('Control+z', 'Control+z')
    await text().toContain('每天两次检查，全年300次。')
  })

  it('leave a slash alone that a person means', async () => {
    const { page } = app
    await select(page, [5, 11], [5, 11])
    for (const meant of ['1/2', 'http://a', '是/ 否', '或//']) {
      await page.keyboard.type(meant)
      expect(await list().isVisible(), meant).toBe(false)
    }
    await text().toContain('把电话打通，把人找到。1/2http://a是/ 否或//')
    await page.keyboard.type('和/')
    await list().waitFor()
    await press('Enter')
    await list().waitFor({ state: 'hidden' })
    expect((await paperText(page)).slice(5)).toEqual(['把电话打通，把人找到。1/2http://a是/ 否或//和/', ''])
    await press('Control+z')
  })

  it('do not open in a composition, wait through one, and search for what it commits', async () => {
    const { page } = app
    await select(page, [3, 7], [3, 7])
    await page.keyboard.type('/')
    await list().waitFor()
    const protocol = await page.context().newCDPSession(page)
    await setComposition(protocol, 'te')
    await setComposition(protocol, 'teci')
    await press('ArrowDown')
    await protocol.send('Input.insertText', { text: '特此' })
    await protocol.detach()
    await text().toContain('每天两次检查，/特此全年300次。')
    await expect.poll(() => options().first().textContent()).toContain('特此')
    await press('Escape', 'Backspace', 'Backspace', 'Backspace')
    await text().toContain('每天两次检查，全年300次。')
    await saved(page)
  })
})

describe('the manager', () => {
  it('adds, changes, deletes and takes back, imports GB18030 and exports', async () => {
    const { page } = app
    await openMenuItem('工具', '管理固定用语')
    const dialog = page.getByRole('dialog', { name: '固定用语' })
    await dialog.getByRole('button', { name: /^结尾/ }).click()
    const rows = dialog.getByRole('list', { name: '用语' }).getByRole('listitem')
    const before = await rows.count()
    await dialog.getByLabel('新的用语').fill('请值班室电话报告。')
    await press('Enter')
    await expect.poll(() => rows.count()).toBe(before + 1)
    await dialog.getByRole('button', { name: '修改「请值班室电话报告。」' }).click()
    await dialog.getByLabel('修改用语').fill('请值班室书面报告。')
    await press('Enter')
    await dialog.getByRole('button', { name: '删除「请值班室书面报告。」' }).click()
    await expect.poll(() => rows.count()).toBe(before)
    await dialog.getByRole('button', { name: '撤销' }).click()
    await dialog.getByText('请值班室书面报告。', { exact: true }).waitFor()
    // 「值班\t请」 and 「到岗。」 in GB18030.
    const path = join(files, '用语.txt')
    writeFileSync(path, Buffer.from('d6b5b0e009c7ebb5bdb8daa1a30a', 'hex'))
    await dialog.locator('#phrase-file').setInputFiles(path)
    await dialog.getByText('已导入 1 条用语。').waitFor()
    await dialog.getByRole('button', { name: /^值班/ }).click()
    await dialog.getByText('请到岗。', { exact: true }).waitFor()
    const download = page.waitForEvent('download')
    await dialog.getByRole('button', { name: '导出' }).click()
    expect((await download).suggestedFilename()).toBe('固定用语_值班.csv')
    await dialog.getByRole('button', { name: '上移分类' }).click()
    await dialog.getByRole('button', { name: /^全部用语/ }).click()
    expect(await seriousBarriers(page)).toEqual([])
    await picture(app.page, 'phrases-manager')
    await press('Escape')
    await dialog.waitFor({ state: 'hidden' })
  })
})

describe('the unit’s vocabulary', () => {
  it('is written as lists, completes by initials, and lists leaders in their order', async () => {
    const { page } = app
    await openMenuItem('插入', '领导名单')
    const dialog = page.getByRole('dialog', { name: '领导名单' })
    await dialog.getByText('还没有领导名单').waitFor()
    await dialog.getByRole('button', { name: '修改名单' }).click()
    const settings = page.getByRole('dialog', { name: '设置' })
    expect(await settings.getByRole('radio', { name: '领导' }).isChecked()).toBe(true)
    await settings.getByRole('radio', { name: '单位' }).check()
    await settings.getByRole('textbox', { name: '单位' }).fill('云岭市应急管理局=市应急局')
    await settings.getByRole('radio', { name: '领导' }).check()
    await settings.getByRole('textbox', { name: '领导' }).fill('局长 许文山\n副局长 何大海\n缺职务')
    await settings.getByText('第 3 行没有读懂').waitFor()
    expect(await seriousBarriers(page)).toEqual([])
    await picture(app.page, 'unit-leaders')
    await settings.getByRole('button', { name: '完成' }).click()
    await select(page, [3, 7], [3, 7])
    await page.keyboard.type('/yjgl')
    await expect.poll(() => options().first().textContent()).toContain('云岭市应急管理局')
    await press('Enter')
    await text().toContain('每天两次检查，云岭市应急管理局全年300次。')
    await openMenuItem('插入', '领导名单')
    await dialog.getByText('局长许文山、副局长何大海').waitFor()
    await picture(app.page, 'leaders')
    await dialog.getByRole('button', { name: '插入' }).click()
    await text().toContain('每天两次检查，云岭市应急管理局局长许文山、副局长何大海全年300次。')
    await press('Control+z', 'Control+z')
    await text().toContain('每天两次检查，/yjgl全年300次。')
  })
})

describe('counting the selection', () => {
  it('goes across paragraphs as Word counts', async () => {
    await select(app.page, [2, 2], [3, 4])
    // 做法, 每天两次: marks of the paragraph's end count nothing.
    await statusBar(app.page).getByText('已选 6 字').waitFor()
    await app.page.keyboard.press('Control+Shift+g')
    const dialog = app.page.getByRole('dialog', { name: '字数统计' })
    const row = (name: string) => dialog.getByRole('row', { name: new RegExp(`^${name}`) }).getByRole('cell')
    await expect.poll(() => row('字数').allTextContents()).toEqual(['6', '17', '58'])
    await dialog.getByText('光标所在的「一、做法」').waitFor()
    await picture(app.page, 'counts-section')
    await app.page.keyboard.press('Escape')
  })
})

describe('rehearsing', () => {
  it('runs the teleprompter, changes its speed, and leaves the caret where it was', async () => {
    const { page } = app
    await select(page, [3, 2], [3, 2])
    await press('F9')
    const prompter = page.getByRole('dialog', { name: '提词' })
    await prompter.getByText('一、做法').waitFor()
    await prompter.getByText('按空格键开始').waitFor()
    const place = () => prompter.locator('.prompter-text').evaluate(element => getComputedStyle(element).transform)
    const start = await place()
    await press('ArrowUp')
    await prompter.getByText('每分钟 210 字').waitFor()
    await press(' ')
    await expect.poll(place).not.toBe(start)
    await press(' ')
    await prompter.getByText('已暂停').waitFor()
    const held = await place()
    await page.waitForTimeout(300)
    expect(await place()).toBe(held)
    expect(await seriousBarriers(page)).toEqual([])
    await picture(app.page, 'teleprompter')
    await press('Escape')
    await prompter.waitFor({ state: 'hidden' })
    await expect.poll(() => page.evaluate(() => getSelection()?.anchorOffset)).toBe(2)
    expect(await paper(page).evaluate(element => element === document.activeElement)).toBe(true)
  })

  it('times a reading, says when the limit is passed, and takes the measured rate', async () => {
    const { page } = app
    await page.evaluate(() => {
      const real = performance.now.bind(performance)
      Object.assign(window, { later: 0 })
      performance.now = () => real() + (window as never as { later: number }).later
    })
    await press('Control+F9')
    const bar = page.getByRole('region', { name: '试读计时' })
    await bar.getByRole('combobox', { name: '限时' }).selectOption('5')
    await bar.getByText(/离 5 分钟还有/).waitFor()
    await page.evaluate(() => Object.assign(window, { later: 312_000 }))
    await bar.getByText(/已超过 5 分钟/).waitFor()
    expect(await seriousBarriers(page)).toEqual([])
    await picture(app.page, 'timer')
    await page.evaluate(() => Object.assign(window, { later: 31_000 }))
    await bar.getByRole('button', { name: '读完了' }).click()
    const dialog = page.getByRole('dialog', { name: '试读结果' })
    await dialog.getByText('实测语速').waitFor()
    await picture(app.page, 'rehearsal')
    await dialog.getByRole('button', { name: /以后按每分钟/ }).click()
    await dialog.waitFor({ state: 'hidden' })
    // The checker of accessibility is itself a script that the window's policy names.
    expect(app.errors.filter(error => !error.includes('TrustedScript'))).toEqual([])
  })
})
