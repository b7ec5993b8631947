import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { textBlock } from '../../core/document/draft.ts'
import type { OptionLabel } from '../../core/lint/rule.ts'
import { rules } from '../../core/lint/rules/index.ts'
import { maxTitleLength } from '../../core/lint/rules/max-title-length.ts'
import { startApp } from './support/app.ts'
import { createDraft, openDraft, paper, problems, settingsWritten, statusBar } from './support/desk.ts'

const app = startApp()

const description = (id: string) => rules.find(rule => rule.id === id)?.description ?? ''
const placeholders = description('no-placeholders')
const dates = description('valid-date-form')

const titleLength = maxTitleLength.optionLabels?.max as OptionLabel

const settings = (page: Page) => page.getByRole('dialog', { name: '设置' })
const openPage = async (page: Page, name: string) => {
  await page.keyboard.press('Control+F7')
  await settings(page).getByRole('tab', { name }).click()
  return settings(page)
}
const done = (page: Page) => settings(page).getByRole('button', { name: '完成' }).click()
const withText = (page: Page, text: string) => problems(page).filter({ hasText: text })
const severityOf = (page: Page, rule: string) => settings(page).getByRole('combobox', { name: rule })
const limitRow = (page: Page, text: string) =>
  settings(page).getByRole('region', { name: '篇幅规定' }).getByRole('radio', { name: text })

describe('the settings of the checker', () => {
  it('open from the menus, and lead through their pages with the arrow keys', async () => {
    const { page } = app
    await page.getByRole('heading', { name: '简文' }).waitFor()
    const lines = ['会议定于2026-03-05召开。', '请某某局做好准备。', '会后于2026-04-01报送总结。']
    const ignored = [{ ruleId: 'valid-date-form', text: '2026-04-01', paragraph: lines[2] }]
    await createDraft(page, {
      version: 1,
      genre: 'remarks',
      fields: {},
      blocks: [textBlock('title', '在座谈会上的发言'), ...lines.map(line => textBlock('paragraph', line))],
      ignored,
    })
    await openDraft(page)
    await withText(page, '2026-03-05').first().waitFor()
    await page.getByRole('menuitem', { name: '文件', exact: true }).click()
    await page.getByRole('menuitem', { name: '设置…' }).click()
    await settings(page).waitFor()
    const focused = () => page.evaluate(() => document.activeElement?.textContent)
    await expect.poll(focused).toBe('常规')
    for (const name of ['检查规则', '篇幅规定', '单位词库', '自动更正', '已忽略', '格式', '数据', '常规']) {
      await page.keyboard.press('ArrowDown')
      await expect.poll(focused).toBe(name)
      await settings(page).getByRole('region', { name }).waitFor()
    }
    await done(page)
    await settings(page).waitFor({ state: 'hidden' })
  })

  it('turn a rule off for one genre, and on again', async () => {
    const { page } = app
    await withText(page, '某某').first().waitFor()
    const dialog = await openPage(page, '检查规则')
    await dialog.getByRole('searchbox', { name: '搜索规则' }).fill('待补')
    await dialog.getByRole('combobox', { name: '适用文种' }).selectOption({ label: '讲话' })
    await severityOf(page, placeholders).selectOption({ label: '关闭' })
    await dialog.getByRole('combobox', { name: '适用文种' }).selectOption({ label: '全部文种' })
    await dialog.getByText('讲话另有设定').waitFor()
    await expect.poll(() => withText(page, '某某').count()).toBeGreaterThan(0)
    await dialog.getByRole('combobox', { name: '适用文种' }).selectOption({ label: '发言' })
    await severityOf(page, placeholders).selectOption({ label: '关闭' })
    await expect.poll(() => withText(page, '某某').count()).toBe(0)
    await severityOf(page, placeholders).selectOption({ label: '同全部文种' })
    await expect.poll(() => withText(page, '某某').count()).toBeGreaterThan(0)
    await done(page)
  })

  it('grade a rule for all genres, and put all back after asking', async () => {
    const { page } = app
    const dialog = await openPage(page, '检查规则')
    await severityOf(page, dates).selectOption({ label: '关闭' })
    await expect.poll(() => withText(page, '2026-03-05').count()).toBe(0)
    await dialog.getByRole('checkbox', { name: '只看改过的' }).check()
    // 讲话 still has one of its own from before.
    expect(await dialog.getByRole('list').getByRole('listitem').count()).toBe(2)
    await dialog.getByRole('button', { name: '全部恢复默认' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: '恢复默认' }).click()
    await dialog.getByText('没有改过的规则').waitFor()
    await expect.poll(() => withText(page, '2026-03-05').count()).toBeGreaterThan(0)
    await done(page)
  })

  it('change the numbers of a rule, and put them back', async () => {
    const { page } = app
    const dialog = await openPage(page, '检查规则')
    await dialog.getByRole('searchbox', { name: '搜索规则' }).fill('标题过长')
    const most = dialog.getByRole('spinbutton', { name: titleLength.label })
    const usual = await most.inputValue()
    await most.fill(String(titleLength.min + 1))
    await most.fill(String(titleLength.min - 1))
    await most.blur()
    expect(await most.inputValue()).toBe(String(titleLength.min))
    await dialog.getByRole('button', { name: '恢复默认数值' }).click()
    expect(await most.inputValue()).toBe(usual)
    await done(page)
  })
})

describe('limits', () => {
  it('on record can be chosen, which the status bar and the panel 篇幅 follow', async () => {
    const { page } = app
    await statusBar(page).getByText('／5 分').waitFor()
    await openPage(page, '篇幅规定')
    await limitRow(page, '发言：时长 8 分钟，国务院办公厅').check()
    await statusBar(page).getByText('／8 分').waitFor()
    await done(page)
    await page.getByRole('tab', { name: '篇幅' }).click()
    await page.getByRole('region', { name: '篇幅', exact: true }).getByText('／8 分钟').waitFor()
    await page.getByRole('tab', { name: '问题' }).click()
  })

  it('of the office can be added with their basis, changed and removed', async () => {
    const { page } = app
    const dialog = await openPage(page, '篇幅规定')
    await dialog.getByRole('button', { name: '添加限额' }).click()
    const form = dialog.getByRole('form', { name: '添加限额' })
    await form.getByRole('combobox', { name: '文种' }).selectOption({ label: '发言' })
    await form.getByRole('combobox', { name: '类型' }).selectOption({ label: '时长' })
    await form.getByRole('button', { name: '添加', exact: true }).click()
    await form.getByRole('alert').getByText('大于 0').waitFor()
    await form.getByRole('textbox', { name: '限额' }).fill('3')
    await form.getByRole('textbox', { name: '发文机关' }).fill('云岭市人民政府办公室')
    await form.getByRole('textbox', { name: '文件名称' }).fill('关于开短会的通知')
    await form.getByRole('textbox', { name: '年份' }).fill('2025')
    await form.getByRole('button', { name: '添加', exact: true }).click()
    await statusBar(page).getByText('／3 分').waitFor()
    await dialog.getByRole('searchbox', { name: '搜索规定' }).fill('云岭市')
    expect(await limitRow(page, '云岭市人民政府办公室《关于开短会的通知》（2025年）').isChecked()).toBe(true)
    await dialog.getByRole('button', { name: '编辑' }).click()
    await dialog.getByRole('textbox', { name: '限额' }).fill('4')
    await dialog.getByRole('button', { name: '保存' }).click()
    await statusBar(page).getByText('／4 分').waitFor()
    await dialog.getByRole('button', { name: '移除' }).click()
    await dialog.getByText('没有符合的规定').waitFor()
    await statusBar(page).getByText('／5 分').waitFor()
    await done(page)
  })
})

describe('words and what is ignored', () => {
  it('pass over what the unit calls its own', async () => {
    const { page } = app
    await withText(page, '某某').first().waitFor()
    const dialog = await openPage(page, '单位词库')
    await dialog.getByText('词库还没有词').waitFor()
    await dialog.getByRole('textbox', { name: '要加入的词' }).fill('某某局、云岭市数据局\n某某局')
    await dialog.getByRole('button', { name: '加入词库' }).click()
    await dialog.getByText('已加入 2 个词。1 个已在词库中。').waitFor()
    await expect.poll(() => withText(page, '某某').count()).toBe(0)
    await dialog.getByRole('button', { name: '移除「某某局」' }).focus()
    await page.keyboard.press('Enter')
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
    await expect.poll(focused).toBe('移除「云岭市数据局」')
    await expect.poll(() => withText(page, '某某').count()).toBeGreaterThan(0)
    const chooser = page.waitForEvent('filechooser')
    await dialog.getByRole('button', { name: '从文件导入' }).click()
    // 某某局 in GB18030, a line to itself.
    const buffer = Buffer.from([0xc4, 0xb3, 0xc4, 0xb3, 0xbe, 0xd6, 0x0d, 0x0a])
    await (await chooser).setFiles({ name: '词表.txt', mimeType: 'text/plain', buffer })
    await dialog.getByText('已加入 1 个词。').waitFor()
    await expect.poll(() => withText(page, '某某').count()).toBe(0)
    await done(page)
  })

  it('bring back what was ignored', async () => {
    const { page } = app
    expect(await withText(page, '2026-04-01').count()).toBe(0)
    const dialog = await openPage(page, '已忽略')
    const entry = dialog.getByRole('list', { name: '已忽略' }).getByRole('listitem')
    expect(await entry.count()).toBe(1)
    expect(await entry.textContent()).toContain('这一处')
    expect(await entry.textContent()).toContain(dates)
    await entry.getByRole('button', { name: '恢复' }).click()
    await dialog.getByText('没有忽略任何问题').waitFor()
    await done(page)
    await withText(page, '2026-04-01').first().waitFor()
  })

  it('survive a reload', async () => {
    const { page } = app
    await openPage(page, '篇幅规定')
    await limitRow(page, '发言：时长 8 分钟，国务院办公厅').check()
    await settings(page).getByRole('tab', { name: '检查规则' }).click()
    await severityOf(page, dates).selectOption({ label: '关闭' })
    await settingsWritten(page)
    await page.reload()
    await paper(page).waitFor()
    await statusBar(page).getByText('／8 分').waitFor()
    await expect.poll(() => withText(page, '2026-03-05').count()).toBe(0)
    expect(await withText(page, '某某').count()).toBe(0)
    await openPage(page, '单位词库')
    await settings(page).getByText('共 2 个词').waitFor()
    await done(page)
  })

  it('have raised no error in the window', () => {
    expect(app.errors).toEqual([])
  })
})
