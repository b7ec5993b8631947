import { describe, expect, it } from 'vitest'
import { textBlock } from '../../core/document/draft.ts'
import { startApp } from './support/app.ts'
import { seriousBarriers } from './support/axe.ts'
import { paste } from './support/clipboard.ts'
import { blankDraft, createDraft, openDraft, paper, paperOutline, select } from './support/desk.ts'
import { compose, countCompositions } from './support/keyboard.ts'
import { modelText } from './support/model.ts'

const app = startApp()
const key = (keys: string) => app.page.keyboard.press(keys)
const outline = () => expect.poll(() => paperOutline(app.page))
const cells = () =>
  app.page.evaluate(() =>
    [...document.querySelectorAll('.paper-table td')].map(cell =>
      (cell.textContent ?? '').replaceAll('\ufeff', '').trim(),
    ),
  )
const nativeSelection = () => app.page.evaluate(() => String(getSelection()))

// First: a session of the input protocol keeps the browser from dragging afterwards.
describe('the outline', () => {
  it('moves a heading by drag right after keys and undo moved others', async () => {
    const { page } = app
    await createDraft(page, {
      version: 3,
      genre: 'speech',
      fields: {},
      blocks: [
        textBlock('title', '在座谈会上的发言'),
        textBlock('heading', '一、抓学习', 1),
        textBlock('paragraph', '学原文。'),
        textBlock('heading', '二、抓调研', 1),
        textBlock('heading', '三、抓落实', 1),
      ],
    })
    await openDraft(page)
    await page.getByRole('tab', { name: '大纲' }).click()
    const list = page.getByRole('navigation', { name: '大纲' })
    const rows = () => list.locator('.outline-text').allTextContents()
    const row = (text: string) => list.getByRole('link', { name: text })
    await row('抓落实').focus()
    await key('Alt+Shift+ArrowUp')
    await paper(page).focus()
    await key('Control+z')
    await row('抓落实').dragTo(row('抓学习'), { targetPosition: { x: 20, y: 2 } })
    await expect.poll(rows).toEqual(['在座谈会上的发言', '一、抓落实', '二、抓学习', '三、抓调研'])
  })
})

describe('a long paste', () => {
  it('of 50,000 characters shows at once, and goes and comes again by one key each', async () => {
    const { page } = app
    await blankDraft(page)
    await page.keyboard.type('通知')
    await select(page, [1, 0], [1, 0])
    const line = '各级各部门要结合实际，把各项任务落到实处，确保年度目标如期完成，并及时报送进展情况。'
    await page.evaluate(() => {
      window.addEventListener('paste', event => {
        const start = event.timeStamp
        requestAnimationFrame(() => setTimeout(() => Object.assign(window, { shown: performance.now() - start }), 0))
      })
    })
    await paste(page, { 'text/plain': Array.from({ length: 1_200 }, (_, at) => `第${at}项${line}`).join('\n') })
    const count = () => expect.poll(async () => (await modelText(page)).length, { timeout: 10_000 })
    await count().toBe(1_201)
    expect(await page.evaluate(() => (window as unknown as { shown: number }).shown)).toBeLessThan(2_000)
    await key('Control+z')
    await count().toBe(2)
    await key('Control+y')
    await count().toBe(1_201)
    await key('Control+z')
  })
})

describe('keys of Word', () => {
  it('go and delete by Chinese words', async () => {
    const { page } = app
    await blankDraft(page)
    await page.keyboard.type('通知')
    await select(page, [1, 0], [1, 0])
    await page.keyboard.type('加强组织领导')
    await key('Control+ArrowLeft')
    await key('Control+Backspace')
    await outline().toEqual(['title: 通知', 'paragraph: 加强领导'])
    await key('Control+Delete')
    await outline().toEqual(['title: 通知', 'paragraph: 加强'])
    await key('Control+z')
  })

  it('put the caret between 〔〕, write the year in them, and carry a format along', async () => {
    const { page } = app
    await key('Control+End')
    await key('Control+Shift+BracketLeft')
    await page.keyboard.type('甲')
    await key('End')
    await key('Control+Shift+BracketRight')
    await outline().toEqual(['title: 通知', `paragraph: 加强领导〔甲〕〔${new Date().getFullYear()}〕`])
    await select(page, [0, 1], [0, 1])
    await key('Control+Shift+C')
    await select(page, [1, 1], [1, 1])
    await key('Control+Shift+V')
    await outline().toContain(`title: 加强领导〔甲〕〔${new Date().getFullYear()}〕`)
  })
})

describe('words of another look', () => {
  it('are replaced by all that is typed, from the first key on', async () => {
    const { page } = app
    await blankDraft(page)
    await page.keyboard.type('通知')
    await select(page, [1, 0], [1, 0])
    await page.keyboard.type('各渡口要尽快登记。')
    await select(page, [1, 4], [1, 6])
    await key('Control+b')
    await expect.poll(() => paper(page).locator('.bold').allTextContents()).toEqual(['尽快'])
    await select(page, [1, 4], [1, 6])
    await page.keyboard.type('五月底前')
    await outline().toEqual(['title: 通知', 'paragraph: 各渡口要五月底前登记。'])
    expect((await modelText(page))[1]).toBe('各渡口要五月底前登记。')
    await key('Control+z')
    await key('Control+z')
    await outline().toEqual(['title: 通知', 'paragraph: 各渡口要尽快登记。'])
  })
})

describe('a table', () => {
  const third = () => app.page.locator('.paper-table td').nth(2)

  it('takes compositions in its cells, each once', async () => {
    const { page } = app
    await blankDraft(page)
    await page.keyboard.type('任务表')
    await select(page, [1, 0], [1, 0])
    await paste(page, { 'text/plain': '镇名\t任务\n城关\t十二' })
    await expect.poll(cells).toEqual(['镇名', '任务', '城关', '十二'])
    await third().click()
    await key('End')
    const counted = await countCompositions(page)
    await compose(page, 'zhen', '镇')
    await expect.poll(cells).toEqual(['镇名', '任务', '城关镇', '十二'])
    await key('Tab')
    await compose(page, 'xiang', '项')
    await expect.poll(cells).toEqual(['镇名', '任务', '城关镇', '项'])
    expect(await counted()).toEqual({ starts: 2, ends: 2 })
    expect((await modelText(page))[1]).toBe('镇名任务城关镇项')
  })

  it('is selected cell by cell with Ctrl+A, and then as a whole draft', async () => {
    await third().click()
    await key('Control+a')
    await expect.poll(nativeSelection).toBe('城关镇')
    await key('Control+a')
    await expect.poll(nativeSelection).toContain('任务表')
  })

  it('has its commands under the right button and the menu key, and types on in the new cell at once', async () => {
    const { page } = app
    await third().click({ button: 'right' })
    const menu = page.getByRole('menu', { name: '表格操作' })
    await menu.getByRole('menuitem', { name: '加宽本列' }).waitFor()
    await page.screenshot({ path: 'test-results/table-menu.png' })
    expect(await seriousBarriers(page)).toEqual([])
    await menu.getByRole('menuitem', { name: '在下方插入行' }).click()
    await page.keyboard.type('河东')
    await expect.poll(cells).toEqual(['镇名', '任务', '城关镇', '项', '河东', ''])
    await third().dispatchEvent('contextmenu', { button: 0, bubbles: true, cancelable: true })
    await menu.waitFor()
    await key('Escape')
    await menu.waitFor({ state: 'hidden' })
    await page.keyboard.type('镇')
    await expect.poll(cells).toEqual(['镇名', '任务', '城关镇', '项', '河东镇', ''])
  })
})
