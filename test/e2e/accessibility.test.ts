import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { startApp } from './support/app.ts'
import { seriousBarriers } from './support/axe.ts'
import { addToLibrary, draftList, importFile, paper, paperText, problems, statusBar } from './support/desk.ts'
import { fixture } from './support/fixtures.ts'
import { wordText } from './support/word.ts'

/** Looks at the screen in both colour schemes. */
async function expectNoBarriers(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    expect({ colorScheme, barriers: await seriousBarriers(page) }).toEqual({ colorScheme, barriers: [] })
  }
}

const menu = async (page: Page, name: string, item: string) => {
  await page.getByRole('menuitem', { name, exact: true }).click()
  await page.getByRole('menuitem', { name: new RegExp(`^${item}`) }).click()
}

describe('nothing serious stands in the way of anyone', () => {
  const app = startApp()

  it('on the start page, empty and with drafts', async () => {
    const { page } = app
    await page.getByRole('heading', { name: '简文' }).waitFor()
    await expectNoBarriers(page)
  })

  it('in the editor with findings', async () => {
    const { page } = app
    await addToLibrary(page, fixture('policy.txt'))
    await importFile(page, fixture('speech.txt'))
    await paper(page).waitFor()
    const repetition = problems(page).filter({ hasText: '云岭市一次性告知规定' }).first()
    await repetition.waitFor()
    await expectNoBarriers(page)
    await repetition.getByRole('link').click()
    await page.getByRole('region', { name: '重复来源' }).waitFor()
    await expectNoBarriers(page)
  })

  it.each(['重复', '篇幅', '问题'])('in the right tab %s', async name => {
    await app.page.getByRole('tab', { name }).click()
    await expectNoBarriers(app.page)
  })

  it('in the length panel with a limit of its own, over it', async () => {
    const { page } = app
    await page.getByRole('tab', { name: '篇幅' }).click()
    const length = page.getByRole('region', { name: '篇幅', exact: true })
    await length.getByRole('button', { name: '本稿限额…' }).click()
    await expectNoBarriers(page)
    await length.getByRole('textbox', { name: '本稿不超过' }).fill('100')
    await page.keyboard.press('Enter')
    await length.getByText('大大超过').first().waitFor()
    await length.getByRole('region', { name: '可以压缩的地方' }).waitFor()
    await expectNoBarriers(page)
    await length.getByRole('button', { name: '恢复文种规定' }).click()
    await length.getByText('依据：本稿自行设定的限额').waitFor({ state: 'hidden' })
  })

  it('on the card of a problem that a key asked for', async () => {
    const { page } = app
    await paper(page).focus()
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('F8')
    await page.keyboard.press('Control+F1')
    await page.getByRole('dialog', { name: /此处/ }).waitFor()
    await expectNoBarriers(page)
    await page.keyboard.press('Escape')
  })

  it('in the problem list divided and narrowed, and with nothing left in it', async () => {
    const { page } = app
    await page.getByRole('tab', { name: /^问题/ }).click()
    await page.getByRole('button', { name: '分组和筛选' }).click()
    await page.getByRole('combobox', { name: '分组' }).selectOption('rule')
    await expectNoBarriers(page)
    await page.getByRole('searchbox', { name: '在问题里找' }).fill('没有这样的话')
    await page.getByText('没有含“没有这样的话”的问题').waitFor()
    await expectNoBarriers(page)
    await page.getByRole('button', { name: '清除筛选' }).click()
    await page.getByRole('combobox', { name: '分组' }).selectOption('kind')
    await page.getByRole('button', { name: '分组和筛选' }).click()
  })

  it.each(['大纲', '稿件'])('in the left tab %s', async name => {
    await app.page.getByRole('tab', { name }).click()
    await expectNoBarriers(app.page)
  })

  it('in a menu and in the trash', async () => {
    const { page } = app
    await page.getByRole('menuitem', { name: '格式', exact: true }).click()
    await page.getByRole('menu').waitFor()
    await expectNoBarriers(page)
    await page.keyboard.press('Escape')
    await draftList(page).getByRole('button', { name: '更多操作' }).first().click()
    await page.getByRole('menuitem', { name: '创建副本' }).click()
    const copy = draftList(page).getByRole('listitem').filter({ hasText: '（副本）' })
    await copy.getByRole('link').focus()
    await page.keyboard.press('Delete')
    await draftList(page)
      .getByRole('button', { name: /^回收站/ })
      .click()
    await expectNoBarriers(page)
  })

  it('in the question before a draft is deleted', async () => {
    const { page } = app
    await draftList(page).getByRole('button', { name: '彻底删除' }).click()
    await page.getByRole('alertdialog').waitFor()
    await expectNoBarriers(page)
    await page.keyboard.press('Escape')
  })

  it.each([
    ['文件', '新建稿件', '新建稿件'],
    ['文件', '按版式导出', '按版式导出'],
    ['文件', '版头、版记', '版头、版记要素'],
    ['文件', '资料库', '资料库'],
    ['编辑', '定位', '定位'],
    ['工具', '字数统计', '字数统计'],
    ['帮助', '使用说明', '使用说明'],
    ['帮助', '快捷键', '快捷键'],
    ['帮助', '关于简文', '关于简文'],
  ])('in the dialog of %s, %s', async (name, item, title) => {
    const { page } = app
    await menu(page, name, item)
    await page.getByRole('dialog', { name: title }).waitFor()
    await expectNoBarriers(page)
    await page.keyboard.press('Escape')
  })

  it.each(['检查规则', '篇幅规定', '单位词库', '已忽略'])('in the settings, page %s', async name => {
    const { page } = app
    await menu(page, '文件', '设置')
    const dialog = page.getByRole('dialog', { name: '设置' })
    await dialog.getByRole('tab', { name }).click()
    await expectNoBarriers(page)
    if (name === '篇幅规定') {
      await dialog.getByRole('button', { name: '添加限额' }).click()
      await expectNoBarriers(page)
    }
    if (name === '单位词库') {
      await dialog.getByRole('textbox', { name: '要加入的词' }).fill('云岭市数据局')
      await dialog.getByRole('button', { name: '加入词库' }).click()
      await expectNoBarriers(page)
    }
    await dialog.getByRole('button', { name: '完成' }).click()
  })

  it('in a new draft from a template', async () => {
    const { page } = app
    await menu(page, '文件', '新建稿件')
    await page.getByRole('radio', { name: '通知' }).check()
    await page.getByRole('dialog').getByRole('textbox', { name: '发文机关' }).waitFor()
    await expectNoBarriers(page)
    await page.keyboard.press('Escape')
  })

  it('in the import of several files and in the source of a repetition', async () => {
    const { page } = app
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: '导入', exact: true }).click()
    await (await chooser).setFiles([fixture('speech.txt'), fixture('policy.txt')])
    await page.getByRole('button', { name: '存为 2 份稿件' }).waitFor()
    await expectNoBarriers(page)
    await page.keyboard.press('Escape')
    await page.getByRole('tab', { name: '重复' }).click()
    await page.getByRole('button', { name: '打开来源' }).click()
    await page.getByRole('dialog').locator('mark').first().waitFor()
    await expectNoBarriers(page)
    await page.keyboard.press('Escape')
  })

  it('with the list of drafts on the start page', async () => {
    const { page } = app
    await menu(page, '文件', '移到回收站')
    await paper(page).waitFor({ state: 'hidden' })
    await draftList(page).getByRole('button', { name: '恢复' }).first().click()
    await page.getByRole('region', { name: '最近的稿件' }).waitFor()
    await expectNoBarriers(page)
  })
})

describe('without a mouse', () => {
  const app = startApp()

  it('one creates a draft, types, goes to a problem, mends it and exports', async () => {
    const { page } = app
    await page.getByRole('heading', { name: '简文' }).waitFor()
    await page.keyboard.press('Control+n')
    await page.getByRole('dialog', { name: '新建稿件' }).waitFor()
    // The list of templates has the focus: arrows choose, Enter goes on to the form, Tab to the button that creates.
    for (const key of ['ArrowDown', 'ArrowUp', 'Enter']) await page.keyboard.press(key)
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '')
    for (let step = 0; step < 8 && (await focused()) !== '创建稿件'; step++) await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await paper(page).waitFor()
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('正文')
    await page.keyboard.type('在座谈会上的发言')
    await page.keyboard.press('Enter')
    await page.keyboard.type('同志们：')
    await page.keyboard.press('Enter')
    await page.keyboard.type('会议定于2026-03-05召开，请某某局准备。')
    await problems(page).filter({ hasText: '2026-03-05' }).first().waitFor()
    await page.keyboard.press('Control+Home')
    const selected = () => page.evaluate(() => getSelection()?.toString())
    for (let step = 0; step < 8 && (await selected()) !== '2026-03-05'; step++) {
      await page.keyboard.press('F8')
      await page.waitForTimeout(150)
    }
    expect(await selected()).toBe('2026-03-05')
    await page.keyboard.press('Alt+Enter')
    await expect.poll(async () => (await paperText(page)).join()).toContain('会议定于2026年3月5日召开')
    const download = page.waitForEvent('download')
    await menuByKeys(page, '文件', '导出 Word')
    const file = await (await download).path()
    expect(wordText(await readFile(file))).toContain('会议定于2026年3月5日召开')
  })

  it('one reads a problem at the caret, walks the list by arrows and sets a limit, and undo takes it back', async () => {
    const { page } = app
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('F8')
    await page.keyboard.press('Control+F1')
    await page.getByRole('dialog', { name: /此处/ }).waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('正文')
    const first = problems(page).first().getByRole('link')
    await first.focus()
    await page.keyboard.press('ArrowUp')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-expanded'))).toBe('true')
    await page.keyboard.press('ArrowDown')
    expect(await first.evaluate(link => link === document.activeElement)).toBe(true)
    await page.getByRole('tab', { name: /^问题/ }).focus()
    for (const name of ['重复', '篇幅']) {
      await page.keyboard.press('ArrowRight')
      await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain(name)
    }
    const length = page.getByRole('region', { name: '篇幅', exact: true })
    await length.getByRole('button', { name: '本稿限额…' }).press('Enter')
    await page.keyboard.type('20')
    await page.keyboard.press('Enter')
    await length.getByText('依据：本稿自行设定的限额').waitFor()
    await paper(page).focus()
    await page.keyboard.press('Control+z')
    await length.getByText('依据：本稿自行设定的限额').waitFor({ state: 'hidden' })
  })

  it('marks and chosen rows stay to be seen in high contrast', async () => {
    const { page } = app
    await page.emulateMedia({ forcedColors: 'active' })
    const look = await paper(page).evaluate(editor => {
      const style = getComputedStyle(editor, '::highlight(finding-warning)')
      return {
        line: style.textDecorationStyle,
        ground: style.backgroundColor,
        canvas: getComputedStyle(document.body).backgroundColor,
      }
    })
    expect(look.line).toBe('wavy')
    expect(look.ground).toBe(look.canvas)
    await page.emulateMedia({ forcedColors: 'none' })
  })

  it('F6 reaches every part of the window in turn, and Shift+F6 goes back', async () => {
    const { page } = app
    const pane = () => page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-pane]')?.dataset.pane)
    const seen: (string | undefined)[] = []
    for (let step = 0; step < 6; step++) {
      await page.keyboard.press('F6')
      seen.push(await pane())
    }
    expect(new Set(seen)).toEqual(new Set(['menu', 'tools', 'left', 'paper', 'right', 'status']))
    await page.keyboard.press('Shift+F6')
    expect(await pane()).toBe(seen.at(-2))
    await statusBar(page).waitFor()
  })

  it('raises no error in the window', () => {
    expect(app.errors).toEqual([])
  })
})

/** Opens a menu from the keyboard and chooses an entry with the arrow keys. */
async function menuByKeys(page: Page, name: string, item: string): Promise<void> {
  await page.keyboard.press('F10')
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '')
  // A menu moves the focus a moment after the key: the next key goes out once it has.
  const press = async (key: string) => {
    const before = await focused()
    await page.keyboard.press(key)
    await expect.poll(focused).not.toBe(before)
  }
  for (let step = 0; step < 10 && !(await focused()).startsWith(name); step++) await press('ArrowRight')
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest('[role="menuitem"]') !== null)).toBe(true)
  for (let step = 0; step < 15 && !(await focused()).startsWith(item); step++) await press('ArrowDown')
  expect(await focused()).toContain(item)
  await page.keyboard.press('Enter')
}
