import { describe, expect, it } from 'vitest'
import { startApp } from './support/app.ts'
import { askService } from './support/ask-service.ts'
import { seriousBarriers } from './support/axe.ts'
import { createDraft, draftList, openDraft, paper, paperText, saved, select } from './support/desk.ts'
import { compose, countCompositions } from './support/keyboard.ts'
import { modelText, shownText } from './support/model.ts'
import { chooseFromMenu, picture } from './support/pictures.ts'

const first = '各乡镇要切实加强值班值守，遇有险情立即上报。'
const second = '县应急局负责统筹协调，相关部门密切配合。'

describe('comments and suggestions', () => {
  const app = startApp({ width: 1280, height: 800 })
  const panel = () => app.page.getByRole('region', { name: '批注', exact: true })
  const threads = () => panel().locator('.comment')
  const highlighted = (name: string) =>
    app.page.evaluate(
      mark => [...((CSS.highlights.get(mark) ?? []) as Iterable<Range>)].map(range => range.toString()),
      name,
    )
  const stored = async () => {
    await saved(app.page)
    const [summary] = await askService(app.page, 'draft.list', { trashed: false })
    return (await askService(app.page, 'draft.open', { id: summary?.id as string })).content
  }
  const commented = async (id: string) => {
    const { blocks } = await stored()
    const runs = blocks.flatMap(block => block.children)
    return runs.filter(run => run.comments?.includes(id)).map(run => run.text)
  }
  const idOf = async (at: number) => (await stored()).comments?.[at]?.id as string

  it('begin in an empty panel that says how', async () => {
    const { page } = app
    await createDraft(page, {
      version: 3,
      genre: 'notice',
      fields: {},
      blocks: [
        { type: 'title', children: [{ text: '关于做好防汛值守的通知' }] },
        { type: 'paragraph', children: [{ text: first }] },
        { type: 'paragraph', children: [{ text: second }] },
      ],
    })
    await openDraft(page)
    await page.getByRole('tab', { name: '批注' }).click()
    await panel().getByText('还没有批注').waitFor()
    expect(await seriousBarriers(page)).toEqual([])
  })

  it('are put on the selected words by keys alone, the first one with the name of its author', async () => {
    const { page } = app
    await select(page, [1, 6], [1, 10])
    await page.keyboard.press('Alt+m')
    const form = panel().getByRole('form', { name: '新批注' })
    await form.waitFor()
    expect(await highlighted('comment-new')).toEqual(['加强值班'])
    await page.keyboard.type('林审核')
    await page.keyboard.press('Tab')
    await page.keyboard.type('建议写明带班领导。')
    await page.keyboard.press('Enter')
    await form.waitFor({ state: 'detached' })
    await threads().getByText('建议写明带班领导。').waitFor()
    await expect.poll(() => threads().getByText('林审核').count()).toBe(1)
    await expect.poll(() => paper(page).evaluate(element => element === document.activeElement)).toBe(true)
    await expect.poll(() => highlighted('comment-active')).toEqual(['加强值班'])
    expect(await commented(await idOf(0))).toEqual(['加强值班'])
    await expect.poll(async () => (await askService(page, 'settings.read', null)).author).toBe('林审核')
  })

  it('are offered by the right mouse button on the words, and what was begun waits for its text', async () => {
    const { page } = app
    await select(page, [2, 0], [2, 4])
    const words = await page.evaluate(() => getSelection()?.getRangeAt(0).getBoundingClientRect().toJSON() as DOMRect)
    await page.mouse.click(words.left + words.width / 2, words.top + words.height / 2, { button: 'right' })
    await page.getByRole('menu', { name: '文字操作' }).getByRole('menuitem', { name: '新建批注' }).click()
    const form = panel().getByRole('form', { name: '新批注' })
    await form.getByText('县应急局').waitFor()
    await page.keyboard.type('是否')
    await page.keyboard.press('Escape')
    await expect.poll(() => paper(page).evaluate(element => element === document.activeElement)).toBe(true)
    expect(await form.getByRole('textbox', { name: '批注' }).inputValue()).toBe('是否')
    await form.getByRole('button', { name: '取消' }).click()
    await form.waitFor({ state: 'detached' })
    expect((await stored()).comments).toHaveLength(1)
  })

  it('stay on their words while text is typed inside, behind and before them', async () => {
    const { page } = app
    const id = await idOf(0)
    await select(page, [1, 8], [1, 8])
    await page.keyboard.type('汛期')
    await select(page, [1, 12], [1, 12])
    await page.keyboard.type('ab')
    await select(page, [1, 6], [1, 6])
    await page.keyboard.type('cd')
    await expect.poll(() => commented(id)).toEqual(['加强汛期值班'])
    expect((await paperText(page))[1]).toBe('各乡镇要切实cd加强汛期值班ab值守，遇有险情立即上报。')
    expect(await shownText(page)).toEqual(await modelText(page))
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+z')
    await expect.poll(async () => (await paperText(page))[1]).toBe(first)
    await expect.poll(() => commented(id)).toEqual(['加强值班'])
  })

  it('let an input method compose inside them and at their edges', async () => {
    const { page } = app
    const id = await idOf(0)
    for (const [offset, words] of [
      [8, '加强防汛值班'],
      [10, '加强值班'],
      [6, '加强值班'],
    ] as const) {
      const counts = await countCompositions(page)
      await select(page, [1, offset], [1, offset])
      await compose(page, 'fangxun', '防汛', async () => page.waitForTimeout(200))
      const expected = `${first.slice(0, offset)}防汛${first.slice(offset)}`
      await expect.poll(async () => (await paperText(page))[1]).toBe(expected)
      expect(await counts()).toEqual({ starts: 1, ends: 1 })
      expect(await commented(id)).toEqual([words])
      expect(await shownText(page)).toEqual(await modelText(page))
      await page.keyboard.press('Control+z')
      await expect.poll(async () => (await paperText(page))[1]).toBe(first)
    }
  })

  it('travel with words that are cut, and stay in the list where their words are deleted', async () => {
    const { page } = app
    const id = await idOf(0)
    await select(page, [1, 6], [1, 10])
    await page.keyboard.press('Control+x')
    await threads().getByText('原文已删除').waitFor()
    await select(page, [2, 0], [2, 0])
    await page.keyboard.press('Control+v')
    await expect.poll(() => commented(id)).toEqual(['加强值班'])
    await expect.poll(() => threads().getByText('原文已删除').count()).toBe(0)
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+z')
    await expect.poll(async () => (await paperText(page)).slice(1, 3)).toEqual([first, second])
    await expect.poll(() => commented(id)).toEqual(['加强值班'])
  })

  it('suggest other words, which are accepted and taken back in one step', async () => {
    const { page } = app
    await select(page, [2, 4], [2, 10])
    await page.keyboard.press('Alt+Shift+m')
    const form = panel().getByRole('form', { name: '修改建议' })
    await form.waitFor()
    await page.keyboard.type('牵头抓总')
    await page.keyboard.press('Tab')
    await page.keyboard.type('职责说得更准。')
    expect(await seriousBarriers(page)).toEqual([])
    await picture(page, 'comments-writing')
    await page.keyboard.press('Control+Enter')
    const thread = threads().filter({ hasText: '职责说得更准' })
    await thread.locator('ins').getByText('牵头抓总').waitFor()
    expect(await thread.locator('del').textContent()).toBe('负责统筹协调')
    await select(page, [1, 2], [1, 2])
    await expect.poll(() => highlighted('suggestion')).toEqual(['负责统筹协调'])
    await page.keyboard.press('Alt+F3')
    expect(await seriousBarriers(page)).toEqual([])
    await picture(page, 'comments-panel')
    await thread.getByRole('button', { name: '采纳', exact: true }).click()
    await expect.poll(async () => (await paperText(page))[2]).toBe('县应急局牵头抓总，相关部门密切配合。')
    await expect.poll(() => thread.count()).toBe(0)
    await panel().getByRole('button', { name: /^全部/ }).click()
    await thread.getByText('已采纳').first().waitFor()
    await picture(page, 'comments-all')
    await paper(page).focus()
    await page.keyboard.press('Control+z')
    await expect.poll(async () => (await paperText(page))[2]).toBe(second)
    await expect.poll(() => thread.getByText('已采纳').count()).toBe(0)
    expect((await stored()).comments?.[1]?.outcome).toBeUndefined()
  })

  it('say where the words of a suggestion have changed meanwhile', async () => {
    const { page } = app
    await select(page, [2, 6], [2, 6])
    await page.keyboard.type('全面')
    const thread = threads().filter({ hasText: '职责说得更准' })
    await thread.getByText('原文已改动，现在是：负责全面统筹协调').waitFor()
    await thread.getByRole('button', { name: '仍然采纳' }).click()
    await expect.poll(async () => (await paperText(page))[2]).toBe('县应急局牵头抓总，相关部门密切配合。')
  })

  it('are answered, resolved, opened again and deleted', async () => {
    const { page } = app
    const thread = threads().filter({ hasText: '带班领导' })
    await thread.getByRole('button', { name: '回复' }).click()
    await page.keyboard.type('已加在附件里。')
    await page.keyboard.press('Enter')
    await thread.getByRole('list', { name: '回复' }).getByText('已加在附件里。').waitFor()
    await thread.getByRole('button', { name: '解决' }).click()
    await thread.getByText('已解决').first().waitFor()
    await expect.poll(() => highlighted('comment-active')).toEqual([])
    await thread.getByRole('button', { name: '重新打开' }).click()
    await expect.poll(() => thread.getByText('已解决').count()).toBe(0)
    await panel().getByRole('button', { name: '未解决' }).click()
    await chooseFromMenu(page, '审阅', '下一条批注')
    await expect.poll(() => threads().first().getAttribute('aria-current')).toBe('true')
    await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe('加强值班')
    await thread.getByRole('button', { name: '删除' }).click()
    await panel().getByText('批注都已处理').waitFor()
    expect((await stored()).comments).toHaveLength(1)
  })

  it('are there again after the window was opened anew', async () => {
    await app.openNewWindow()
    const { page } = app
    await draftList(page).getByRole('link').first().waitFor()
    await page.getByRole('tab', { name: '批注' }).click()
    await panel().getByRole('button', { name: /^全部/ }).click()
    await threads().filter({ hasText: '职责说得更准' }).getByText('已采纳').first().waitFor()
    expect(app.errors.filter(error => !error.includes('TrustedScript'))).toEqual([])
  })
})
