import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { textBlock } from '../../core/document/draft.ts'
import type { GenreId } from '../../core/document/genres.ts'
import { startApp } from './support/app.ts'
import { seriousBarriers } from './support/axe.ts'
import { createDraft, draftList, paper } from './support/desk.ts'

const app = startApp({ width: 1280, height: 800 })

const row = (title: string) => draftList(app.page).getByRole('link', { name: title })
const group = (name: string) => draftList(app.page).getByRole('button', { name: new RegExp(`^${name} ?\\d`) })
const titles = () => expect.poll(() => draftList(app.page).locator('.draft-words').allTextContents())
const message = (text: string) => app.page.getByText(text, { exact: true }).first().waitFor()
const dialog = (name: string | RegExp) => app.page.getByRole('dialog', { name })

async function arrange(page: Page, ...items: readonly string[]): Promise<void> {
  await page.getByRole('button', { name: '排列和筛选' }).click()
  for (const item of items) {
    const entry = page.getByRole(/^筛选/.test(item) ? 'menuitem' : 'menuitemradio', { name: item, exact: true })
    await (/^筛选/.test(item) ? entry.press('ArrowRight') : entry.click())
  }
}

it('starts with ways to begin and no drafts, free of barriers', async () => {
  const { page } = app
  await page
    .getByRole('region', { name: '写一份新稿' })
    .getByRole('button', { name: /空白或其他模板/ })
    .waitFor()
  expect(await seriousBarriers(page)).toEqual([])
})

it('makes a folder and drags a draft into it, which can be taken back', async () => {
  const { page } = app
  const drafts: readonly (readonly [GenreId, string])[] = [
    ['notice', '关于做好防汛工作的通知'],
    ['briefing', '水库除险情况的汇报'],
    ['remarks', '在青年干部座谈会上的发言'],
    ['report', '关于安全生产工作的报告'],
  ]
  for (const [genre, title] of drafts) {
    const blocks = [textBlock('title', title), textBlock('paragraph', '各项工作按计划推进，群众反映的问题逐件办结。')]
    await createDraft(page, { version: 1, genre, fields: {}, blocks })
  }
  await row('关于安全生产工作的报告').waitFor()
  await page.getByRole('menuitem', { name: '文件', exact: true }).click()
  await page.getByRole('menuitem', { name: '新建文件夹…' }).click()
  await dialog('新建文件夹').getByRole('textbox', { name: '文件夹名称' }).fill('防汛')
  await page.keyboard.press('Enter')
  await row('关于做好防汛工作的通知').dragTo(group('防汛'))
  await message('「关于做好防汛工作的通知」已移到「防汛」。')
  await titles().toEqual(['防汛', drafts[0]?.[1], '未归入文件夹', drafts[3]?.[1], drafts[2]?.[1], drafts[1]?.[1]])
  await page.getByRole('button', { name: '撤销', exact: true }).last().click()
  await draftList(page).getByText('空文件夹。把稿件拖到这里。').waitFor()
})

it('selects by keyboard and moves, tags and trashes what is selected, each taken back by Ctrl+Z', async () => {
  const { page } = app
  await row('关于安全生产工作的报告').focus()
  await page.keyboard.press('Shift+ArrowDown')
  await draftList(page).getByText('已选 2 份', { exact: true }).waitFor()
  await page.keyboard.press('Shift+F10')
  await page.getByRole('menuitem', { name: '移到文件夹…' }).press('Enter')
  await dialog(/2 份稿件移到文件夹/)
    .getByRole('radio', { name: '防汛' })
    .check()
  await page.getByRole('button', { name: '移动', exact: true }).last().click()
  await expect.poll(() => group('防汛').textContent()).toBe('防汛2')
  await row('关于安全生产工作的报告').focus()
  await page.keyboard.press('Control+z')
  await draftList(page).getByText('空文件夹。把稿件拖到这里。').waitFor()

  await row('在青年干部座谈会上的发言').focus()
  await page.keyboard.press('Space')
  await row('水库除险情况的汇报').click({ modifiers: ['Control'] })
  await page.getByRole('button', { name: '标签', exact: true }).click()
  await dialog('2 份稿件的标签').getByRole('textbox', { name: '添加标签' }).fill('市委、急件')
  await page.keyboard.press('Enter')
  await expect.poll(() => draftList(page).locator('.draft-tag').allTextContents()).toHaveLength(4)

  await row('水库除险情况的汇报').focus()
  await page.keyboard.press('Delete')
  await message('2 份稿件已移到回收站。')
  await expect.poll(() => row('在青年干部座谈会上的发言').count()).toBe(0)
  await row('关于安全生产工作的报告').focus()
  await page.keyboard.press('Control+z')
  await row('在青年干部座谈会上的发言').waitFor()
})

it('finds by pinyin initials, by tag and by status, and says what narrows the list', async () => {
  const { page } = app
  const search = draftList(page).getByRole('searchbox', { name: '搜索稿件' })
  await search.fill('aqsc')
  await titles().toEqual(['未归入文件夹', '关于安全生产工作的报告'])
  await search.fill('')
  await arrange(page, '筛选：标签', '急件')
  await titles().toEqual(['未归入文件夹', '在青年干部座谈会上的发言', '水库除险情况的汇报'])
  await draftList(page).getByRole('button', { name: '取消筛选 标签：急件' }).click()
  await titles().toHaveLength(6)
})

it('moves a draft on by the steps allowed alone, and groups by status', async () => {
  const { page } = app
  await row('关于做好防汛工作的通知').click({ button: 'right' })
  await page.getByRole('menuitem', { name: '状态' }).press('ArrowRight')
  await expect.poll(() => page.getByRole('menu').last().getByRole('menuitem').allTextContents()).toEqual(['送审…'])
  await page.getByRole('menuitem', { name: '送审…' }).press('Enter')
  await dialog('送审').getByLabel('姓名').fill('周敏')
  await dialog('送审').getByLabel('送审说明').fill('请阅示')
  await dialog('送审').getByRole('button', { name: '送审', exact: true }).click()
  await message('「关于做好防汛工作的通知」已送审。')
  await arrange(page, '按状态分组')
  await titles().toHaveLength(6)
  expect(await draftList(page).locator('.draft-group .draft-words').allTextContents()).toEqual(['起草', '送审'])
  await arrange(page, '按文件夹分组')
  await row('关于做好防汛工作的通知').hover()
  await page.getByRole('tooltip').getByText('周敏').waitFor()
  expect(await page.getByRole('tooltip').textContent()).toContain('送审：请阅示')
  await row('关于做好防汛工作的通知').click({ button: 'right' })
  await page.getByRole('menuitem', { name: '流转记录…' }).click()
  await page.getByRole('dialog').getByRole('list', { name: '流转记录' }).getByText('请阅示').waitFor()
  await page.keyboard.press('Escape')
})

it('shows the look of a draft while pointer or keyboard rest on it', async () => {
  const { page } = app
  await row('关于安全生产工作的报告').hover()
  const glance = page.getByRole('tooltip')
  await glance.getByText('约 0.2 分钟').waitFor()
  expect(await glance.textContent()).toContain('各项工作按计划推进')
  expect(await seriousBarriers(page)).toEqual([])
  await page.mouse.move(900, 700)
  await glance.waitFor({ state: 'hidden' })
})

it('renames a tag on every draft and keeps drafts when their folder is deleted', async () => {
  const { page } = app
  await row('水库除险情况的汇报').click({ button: 'right' })
  await page.getByRole('menuitem', { name: '标签…' }).click()
  const tags = dialog('标签')
  await tags.getByRole('listitem').filter({ hasText: '急件' }).getByRole('button', { name: '改名' }).click()
  await tags.getByRole('textbox', { name: '标签「急件」的新名称' }).fill('特急')
  await page.keyboard.press('Enter')
  await tags.getByRole('checkbox', { name: '特急' }).waitFor()
  await tags.getByRole('button', { name: '取消' }).click()
  await expect.poll(() => draftList(page).locator('.draft-tag', { hasText: '特急' }).count()).toBe(2)
  await row('水库除险情况的汇报').dragTo(group('防汛'))
  await expect.poll(() => group('防汛').textContent()).toBe('防汛1')
  await group('防汛').focus()
  await page.keyboard.press('Delete')
  await message('文件夹「防汛」已删除。其中 1 份稿件仍在列表中。')
  await titles().toHaveLength(4)
})

it('opens by Enter, closes from the menu and offers the recent drafts with their first lines', async () => {
  const { page } = app
  await row('关于安全生产工作的报告').focus()
  await page.keyboard.press('Enter')
  await paper(page).waitFor()
  await page.getByRole('menuitem', { name: '文件', exact: true }).click()
  await page.getByRole('menuitem', { name: '关闭稿件' }).click()
  const recent = page.getByRole('region', { name: '最近的稿件' })
  await recent.getByText('各项工作按计划推进').first().waitFor()
  expect(await recent.getByRole('link').count()).toBe(4)
  expect(await seriousBarriers(page)).toEqual([])
})

it('has raised no error in the window', () => {
  expect(app.errors).toEqual([])
})
