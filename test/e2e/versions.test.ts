import { describe, expect, it } from 'vitest'
import { startApp } from './support/app.ts'
import { seriousBarriers } from './support/axe.ts'
import { blankDraft, createDraft, draftList, exportWord, openDraft, paperText, saved, select } from './support/desk.ts'
import { chooseFromMenu, picture } from './support/pictures.ts'

const blocks = (...texts: readonly string[]) =>
  texts.map((text, at) => ({ type: at === 0 ? ('title' as const) : ('paragraph' as const), children: [{ text }] }))

const early = blocks(
  '在全县水利工作会议上的讲话',
  '去年全县新修水渠三公里，灌溉条件明显改善。',
  '这一段说的是库区移民，后来不再需要。',
  '各乡镇要抓紧清淤，确保春灌用水。',
  '会后请各单位抓好落实。',
)

describe('the versions of a draft', () => {
  const app = startApp({ width: 1280, height: 800 })
  const dialog = () => app.page.getByRole('dialog')
  const compared = () => dialog().getByRole('region', { name: '对照' })

  it('are listed by day and named from the menu', async () => {
    const { page } = app
    await createDraft(page, { version: 3, genre: 'speech', fields: {}, blocks: early })
    await openDraft(page)
    await chooseFromMenu(page, '文件', '版本历史')
    await dialog().getByText('与当前稿件完全相同').waitFor()
    await expect.poll(() => dialog().getByRole('radio').count()).toBe(1)
    await dialog().getByRole('button', { name: '命名当前稿件' }).click()
    await page.keyboard.type('初稿')
    await page.keyboard.press('Enter')
    await expect.poll(() => dialog().getByRole('radio', { name: /初稿/ }).count()).toBe(1)
    await page.keyboard.press('Escape')
    await dialog().waitFor({ state: 'detached' })
  })

  it('are compared with the present text by paragraph and character, and the keys go through the differences', async () => {
    const { page } = app
    await select(page, [1, 8], [1, 9])
    await page.keyboard.type('五')
    await select(page, [2, 0], [3, 0])
    await page.keyboard.press('Delete')
    await select(page, [3, 11], [3, 11])
    await page.keyboard.press('Enter')
    await page.keyboard.type('谢谢大家。')
    await saved(page)
    await chooseFromMenu(page, '文件', '版本历史')
    await dialog().getByText('有 3 处不同').waitFor()
    await expect.poll(() => compared().locator('del').allTextContents()).toEqual(['三', early[2]?.children[0]?.text])
    await expect.poll(() => compared().locator('ins').allTextContents()).toEqual(['五', '谢谢大家。'])
    await page.keyboard.press('Alt+ArrowDown')
    await dialog().getByText('第 1 处，共 3 处').waitFor()
    await page.keyboard.press('Alt+ArrowUp')
    await dialog().getByText('第 3 处，共 3 处').waitFor()
    expect(await seriousBarriers(page)).toEqual([])
    await picture(page, 'versions-beside')
    await dialog().getByRole('button', { name: '合并显示' }).click()
    await expect
      .poll(() => compared().getByRole('listitem').filter({ hasText: '新修水渠' }).textContent())
      .toContain('水渠三五公里')
    await picture(page, 'versions-inline')
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await seriousBarriers(page)).toEqual([])
    await page.emulateMedia({ colorScheme: 'light' })
  })

  it('come back as one undo step, and the state before is a version of its own', async () => {
    const { page } = app
    const before = await paperText(page)
    await dialog().getByRole('radio', { name: /初稿/ }).check()
    await dialog().getByRole('button', { name: '恢复此版本' }).click()
    await expect.poll(() => paperText(page)).toEqual(early.map(block => block.children[0]?.text))
    await page.getByText('恢复前的内容也留有版本').waitFor()
    await page.keyboard.press('Control+z')
    await expect.poll(() => paperText(page)).toEqual(before)
    await page.keyboard.press('Control+y')
    await expect.poll(() => paperText(page)).toEqual(early.map(block => block.children[0]?.text))
    await saved(page)
    await chooseFromMenu(page, '文件', '版本历史')
    await dialog()
      .getByRole('radio', { name: /恢复前/ })
      .waitFor({ state: 'attached' })
    await dialog()
      .getByRole('radio', { name: /恢复后/ })
      .waitFor({ state: 'attached' })
    await dialog().getByRole('button', { name: '已命名' }).click()
    await expect.poll(() => dialog().getByRole('radio').count()).toBe(1)
    await page.keyboard.press('Escape')
  })

  it('are kept before an export', async () => {
    const { page } = app
    await select(page, [4, 0], [4, 0])
    await page.keyboard.type('最后，')
    await exportWord(page)
    await chooseFromMenu(page, '文件', '版本历史')
    await dialog()
      .getByRole('radio', { name: /导出前/ })
      .waitFor({ state: 'attached' })
  })

  it('open as drafts of their own, and give back a passage', async () => {
    const { page } = app
    await dialog()
      .getByRole('radio', { name: /恢复前/ })
      .check()
    await dialog().getByRole('button', { name: '只看此版本' }).click()
    await dialog().getByRole('region', { name: '版本全文' }).getByText('水渠五公里').waitFor()
    await picture(page, 'versions-text')
    await dialog().getByRole('button', { name: '另存为副本' }).click()
    await dialog().waitFor({ state: 'detached' })
    await expect.poll(async () => (await paperText(page))[1]).toContain('水渠五公里')
    expect(
      await draftList(page)
        .getByRole('link', { name: /在全县水利工作会议上的讲话/ })
        .count(),
    ).toBe(2)
    expect(app.errors).toEqual([])
  })
})

describe('the trash', () => {
  const app = startApp({ width: 1280, height: 800 })

  it('tells how many days drafts have left, brings them back and is emptied after a question', async () => {
    const { page } = app
    for (const title of ['甲稿', '乙稿', '丙稿']) {
      await blankDraft(page)
      await page.keyboard.type(title)
      await saved(page)
      await chooseFromMenu(page, '文件', '移到回收站')
      await page.getByText(`「${title}」已移到回收站。`).waitFor()
    }
    const trash = draftList(page)
    await trash.getByRole('button', { name: /回收站/ }).click()
    await expect.poll(() => trash.getByText('还剩 30 天').count()).toBe(3)
    await picture(page, 'trash')
    await trash.getByRole('listitem').filter({ hasText: '乙稿' }).getByRole('button', { name: '恢复' }).click()
    await trash.getByRole('link', { name: '乙稿' }).waitFor()
    await trash.getByRole('button', { name: '清空' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: '全部彻底删除' }).click()
    await page.getByText('已清空回收站，彻底删除 2 份稿件。').waitFor()
    await expect.poll(() => trash.getByRole('button', { name: /回收站/ }).count()).toBe(0)
    expect(app.errors).toEqual([])
  })
})
