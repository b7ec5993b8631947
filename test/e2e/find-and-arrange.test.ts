import { describe, expect, it } from 'vitest'
import { type DraftContent, textBlock } from '../../core/document/draft.ts'
import { startApp } from './support/app.ts'
import { createDraft, openDraft, paper, paperText, select } from './support/desk.ts'
import { compose } from './support/keyboard.ts'

const app = startApp()
const bar = () => app.page.getByRole('search', { name: '查找和替换' })
const count = () => bar().getByRole('status')
const text = () => expect.poll(() => paperText(app.page))
const undo = () => app.page.keyboard.press('Control+z')

/** The words under each of the registered highlights of a search. */
function marked(): Promise<{ matches: string[]; current: string[] }> {
  return app.page.evaluate(() => {
    const words = (name: string) => [...(CSS.highlights.get(name) ?? [])].map(String)
    return { matches: words('find-match'), current: words('find-current') }
  })
}

const start = [
  '在全市推进会上的讲话',
  '一、推进改革',
  '各级要推进，持续推进。',
  '二、推进开放',
  '见第三部分。',
  '三、推进法治',
  'ＧＤＰ和GDP都要看。',
]

const speech: DraftContent = {
  version: 1,
  genre: 'speech',
  fields: {},
  blocks: start.map((line, index) => {
    if (index === 0) return textBlock('title', line)
    return /^[一二三]、/.test(line) ? textBlock('heading', line, 1) : textBlock('paragraph', line)
  }),
}

describe('the outline', () => {
  it('moves a section that is dragged before another, as one undo step', async () => {
    const { page } = app
    await createDraft(page, speech)
    await openDraft(page)
    await page.getByRole('tab', { name: '大纲' }).click()
    const row = (name: string) => page.getByRole('navigation', { name: '大纲' }).getByRole('link', { name })
    await row('推进法治').dragTo(row('推进改革'), { targetPosition: { x: 20, y: 2 } })
    await text().toEqual([start[0], '一、推进法治', start[6], '二、推进改革', start[2], '三、推进开放', start[4]])
    await paper(page).focus()
    await undo()
    await text().toEqual(start)
  })
})

describe('finding', () => {
  it('counts, marks and goes round by Enter, Shift+Enter and F3', async () => {
    const { page } = app
    await select(page, [0, 0], [0, 0])
    await page.keyboard.press('Control+f')
    await bar().waitFor()
    await page.keyboard.type('推进')
    await expect.poll(() => count().textContent()).toBe('第 1 处，共 6 处')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await expect.poll(() => count().textContent()).toBe('第 3 处，共 6 处')
    await expect.poll(marked).toEqual({ matches: Array(5).fill('推进'), current: ['推进'] })
    await page.keyboard.press('Shift+Enter')
    await expect.poll(() => count().textContent()).toBe('第 2 处，共 6 处')
    await page.keyboard.press('Escape')
    await bar().waitFor({ state: 'hidden' })
    expect(await page.evaluate(() => getSelection()?.toString())).toBe('推进')
    await page.keyboard.press('F3')
    expect((await marked()).matches).toEqual([])
    await expect.poll(() => page.evaluate(() => getSelection()?.getRangeAt(0).startOffset)).toBe(3)
  })

  it('takes expressions and width, and says what is wrong with them', async () => {
    const { page } = app
    await select(page, [0, 0], [0, 0])
    await page.keyboard.press('Control+f')
    const field = bar().getByRole('textbox', { name: '查找内容' })
    await field.fill('GDP')
    await expect.poll(() => count().textContent()).toBe('第 1 处，共 2 处')
    await bar().getByLabel('区分全半角').check()
    await expect.poll(() => count().textContent()).toContain('共 1 处')
    await bar().getByLabel('正则表达式').check()
    await field.fill('[一二三]、')
    await expect.poll(() => count().textContent()).toBe('第 1 处，共 3 处')
    await field.fill('(推进')
    await bar().getByRole('alert').getByText('正则表达式').waitFor()
    await field.fill('(.*)*推$')
    await field.fill('((各|级|要|推|进|，|持|续|。)+)+$x')
    await bar().getByLabel('正则表达式').uncheck()
    await bar().getByLabel('区分全半角').uncheck()
  })

  it('replaces one, replaces all as one undo step, and keeps to the selection', async () => {
    const { page } = app
    await select(page, [2, 0], [3, 2])
    await page.keyboard.press('Control+h')
    await bar().getByRole('textbox', { name: '查找内容' }).fill('推进')
    await bar().getByRole('textbox', { name: '替换为' }).fill('促进')
    await bar().getByLabel('选中范围内').check()
    await expect.poll(() => count().textContent()).toContain('共 2 处')
    await bar().getByRole('button', { name: '全部替换' }).click()
    await expect.poll(() => count().textContent()).toBe('已替换 2 处')
    expect((await paperText(page))[2]).toBe('各级要促进，持续促进。')
    await bar().getByLabel('选中范围内').uncheck()
    await bar().getByRole('button', { name: '全部替换' }).click()
    await text().toContain('三、促进法治')
    await page.keyboard.press('Escape')
    await undo()
    await text().toContain('三、推进法治')
    await undo()
    await text().toEqual(start)
  })
})

describe('arranging', () => {
  it('moves a section by keys in the paper and in the outline, numbered anew, one undo step each', async () => {
    const { page } = app
    await page.getByRole('tab', { name: '大纲' }).click()
    const outline = page.getByRole('navigation', { name: '大纲' })
    const rows = () => outline.locator('.outline-text').allTextContents()
    await select(page, [1, 0], [1, 0])
    await page.keyboard.press('Alt+Shift+ArrowDown')
    await text().toEqual([start[0], '一、推进开放', start[4], '二、推进改革', start[2], start[5], start[6]])
    await expect.poll(async () => (await rows())[2]).toBe('二、推进改革')
    await outline.getByRole('link', { name: '推进法治' }).focus()
    await page.keyboard.press('Alt+Shift+ArrowUp')
    await text().toContain('二、推进法治')
    await expect.poll(async () => (await rows())[2]).toBe('二、推进法治')
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain('推进法治')
    await page.keyboard.press('Alt+Shift+ArrowRight')
    await text().toContain('（一）推进法治')
    await paper(page).focus()
    for (let step = 0; step < 3; step++) await undo()
    await text().toEqual(start)
    await expect.poll(rows).toEqual([start[0], '一、推进改革', '二、推进开放', '三、推进法治'])
  })

  it('goes to a heading with Ctrl+G', async () => {
    const { page } = app
    await page.keyboard.press('Control+g')
    const dialog = page.getByRole('dialog', { name: '定位' })
    await dialog.getByRole('textbox').fill('开放')
    await page.keyboard.press('Enter')
    await dialog.waitFor({ state: 'hidden' })
    await expect.poll(() => page.evaluate(() => getSelection()?.anchorNode?.textContent)).toBe('二、推进开放')
  })
})

describe('typing', () => {
  it('corrects marks and takes that back by one Ctrl+Z, unless it is switched off', async () => {
    const { page } = app
    await select(page, [6, 11], [6, 11])
    await page.keyboard.type('好,')
    await expect.poll(async () => (await paperText(page))[6]).toBe('ＧＤＰ和GDP都要看。好，')
    await undo()
    await expect.poll(async () => (await paperText(page))[6]).toBe('ＧＤＰ和GDP都要看。好,')
  })

  // The last: a session of the input protocol keeps the browser from dragging afterwards.
  it('searches for what an input method brings once it is chosen', async () => {
    const { page } = app
    await page.keyboard.press('Control+f')
    await bar().getByRole('textbox', { name: '查找内容' }).fill('')
    await compose(page, 'zhong', '法治')
    await expect.poll(() => count().textContent()).toBe('第 1 处，共 1 处')
    expect(app.errors).toEqual([])
  })
})
