import { expect, it } from 'vitest'
import { textBlock } from '../../core/document/draft.ts'
import { startApp } from './support/app.ts'
import { createDraft, draftList, paper, paperText } from './support/desk.ts'

const app = startApp()

const rows = () => draftList(app.page).getByRole('listitem')
const row = (title: string) => draftList(app.page).getByRole('link', { name: title })
const titles = () => expect.poll(() => draftList(app.page).locator('.draft-list .draft-title').allTextContents())
const message = (text: string) => app.page.getByText(text, { exact: true }).first().waitFor()

/** Chooses an action from the menu of a draft's row. */
async function choose(title: string, action: string): Promise<void> {
  const item = rows().filter({ has: app.page.getByRole('link', { name: title }) })
  await item.getByRole('button', { name: '更多操作' }).click()
  await app.page.getByRole('menuitem', { name: action }).click()
}

it('says what to do where there is no draft yet', async () => {
  await draftList(app.page).getByText('还没有稿件').waitFor()
})

it('lists drafts with genre and length, the last changed first', async () => {
  const drafts = [
    ['keyPoints', '全年工作要点', '一季度抓开局。'],
    ['briefing', '防汛情况的汇报', '水位正常。'],
    ['letter', '关于商请支援的函', '请予支持。'],
  ] as const
  for (const [genre, title, text] of drafts) {
    const blocks = [textBlock('title', title), textBlock('paragraph', text)]
    await createDraft(app.page, { version: 1, genre, fields: {}, blocks })
  }
  await titles().toEqual(['关于商请支援的函', '防汛情况的汇报', '全年工作要点'])
  expect(await row('防汛情况的汇报').textContent()).toMatch(/汇报.*12 字/)
})

it('searches by title and genre', async () => {
  const search = draftList(app.page).getByRole('searchbox', { name: '搜索稿件' })
  await search.fill('汇报 防汛')
  await titles().toEqual(['防汛情况的汇报'])
  await search.fill('没有这样的稿件')
  await draftList(app.page).getByText('没有符合的稿件').waitFor()
  await search.fill('')
  await expect.poll(() => rows().count()).toBe(3)
})

it('renames a draft from its menu, and with F2 the one on the desk', async () => {
  await choose('全年工作要点', '重命名')
  await app.page.getByRole('textbox', { name: '稿件标题' }).fill('二〇二六年工作要点')
  await app.page.keyboard.press('Enter')
  await row('二〇二六年工作要点').waitFor()
  await row('防汛情况的汇报').click()
  await paper(app.page).waitFor()
  await row('防汛情况的汇报').focus()
  await app.page.keyboard.press('F2')
  await app.page.getByRole('textbox', { name: '稿件标题' }).fill('防汛备汛情况的汇报')
  await app.page.keyboard.press('Enter')
  await row('防汛备汛情况的汇报').waitFor()
  await expect.poll(() => paperText(app.page)).toEqual(['防汛情况的汇报', '水位正常。'])
})

it('keeps the old title when renaming is left with Escape', async () => {
  await choose('关于商请支援的函', '重命名')
  await app.page.getByRole('textbox', { name: '稿件标题' }).fill('别的名字')
  await app.page.keyboard.press('Escape')
  await row('关于商请支援的函').waitFor()
  await expect.poll(() => row('别的名字').count()).toBe(0)
})

it('makes a copy with the same text', async () => {
  await choose('关于商请支援的函', '创建副本')
  await message('已创建副本「关于商请支援的函（副本）」。')
  await row('关于商请支援的函（副本）').click()
  await expect.poll(() => paperText(app.page)).toEqual(['关于商请支援的函', '请予支持。'])
})

it('moves the draft on the desk to the trash and brings it back', async () => {
  await choose('关于商请支援的函（副本）', '移到回收站')
  await message('「关于商请支援的函（副本）」已移到回收站。')
  await paper(app.page).waitFor({ state: 'hidden' })
  await draftList(app.page)
    .getByRole('button', { name: /^回收站/ })
    .click()
  await draftList(app.page).getByRole('button', { name: '恢复' }).click()
  await row('关于商请支援的函（副本）').waitFor()
  await row('关于商请支援的函（副本）').click()
  await expect.poll(() => paperText(app.page)).toEqual(['关于商请支援的函', '请予支持。'])
})

it('deletes a draft for good after asking, and not when the answer is no', async () => {
  await row('关于商请支援的函（副本）').focus()
  await app.page.keyboard.press('Delete')
  await draftList(app.page)
    .getByRole('button', { name: /^回收站/ })
    .click()
  const remove = draftList(app.page).getByRole('button', { name: '彻底删除' })
  const question = app.page.getByRole('alertdialog', { name: '彻底删除稿件' })
  await remove.click()
  expect(await question.textContent()).toContain('不能恢复')
  await question.getByRole('button', { name: '取消' }).click()
  await question.waitFor({ state: 'hidden' })
  expect(await remove.count()).toBe(1)
  await remove.click()
  await question.getByRole('button', { name: '彻底删除' }).click()
  await expect.poll(() => remove.count()).toBe(0)
  await app.page.reload()
  await titles().toHaveLength(3)
  expect(
    await draftList(app.page)
      .getByRole('button', { name: /^回收站/ })
      .count(),
  ).toBe(0)
})

it('opens with the draft of last time, even if it was closed at once and the program restarted', async () => {
  await row('防汛备汛情况的汇报').click()
  await expect.poll(() => paperText(app.page)).toEqual(['防汛情况的汇报', '水位正常。'])
  await app.openNewWindow()
  await expect.poll(() => paperText(app.page)).toEqual(['防汛情况的汇报', '水位正常。'])
  expect(await app.shell.stop()).toBe(0)
  await app.startShellAgain()
  await app.openNewWindow()
  await expect.poll(() => paperText(app.page)).toEqual(['防汛情况的汇报', '水位正常。'])
})

it('leaves the caret where it is put while a draft is still being opened', async () => {
  const { page } = app
  const blocks = [textBlock('title', '关于商请派员的函'), textBlock('paragraph', '请派员指导。')]
  await createDraft(page, { version: 1, genre: 'letter', fields: {}, blocks })
  await paper(page).waitFor()
  await page.evaluate(() => {
    const observer = new MutationObserver(() => {
      const strings = [...document.querySelectorAll('[data-slate-string]')]
      const text = strings.find(string => string.textContent === '请派员指导。')?.firstChild
      if (!text) return
      observer.disconnect()
      text.parentElement?.closest<HTMLElement>('[contenteditable="true"]')?.focus()
      getSelection()?.collapse(text, 2)
    })
    observer.observe(document.body, { childList: true, subtree: true })
  })
  await row('关于商请派员的函').click()
  await expect.poll(() => paperText(page)).toEqual(['关于商请派员的函', '请派员指导。'])
  await page.waitForTimeout(500)
  await page.keyboard.type('尽快')
  expect(await paperText(page)).toEqual(['关于商请派员的函', '请派尽快员指导。'])
})

it('has raised no error in the window', () => {
  expect(app.errors).toEqual([])
})
