import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { textBlock } from '../../core/document/draft.ts'
import { startApp } from './support/app.ts'
import { createDraft, openDraft, paper, paperText, problems, select } from './support/desk.ts'
import { cancelComposition, setComposition } from './support/keyboard.ts'

const app = startApp()
const card = (page: Page) => page.locator('.finding-card')
const misspelt = '各单位要按装监测设备，于2026-03-05前报送。'

/** The boxes of words on the paper and of the card, in CSS pixels. */
async function boxes(page: Page, words: string) {
  const line = await wordBox(page, words)
  const shown = await card(page).boundingBox()
  if (!shown) throw new Error('no card')
  return { line, shown }
}

function wordBox(page: Page, words: string) {
  return paper(page).evaluate((editor, words) => {
    const texts = document.createTreeWalker(editor, NodeFilter.SHOW_TEXT)
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const at = (node.textContent ?? '').lastIndexOf(words)
      if (at === -1) continue
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + words.length)
      const { x, y, width, height } = range.getBoundingClientRect()
      return { x, y, width, height }
    }
    throw new RangeError(`${words} is not on the paper`)
  }, words)
}

async function pointAt(page: Page, words: string): Promise<void> {
  const { x, y, width, height } = await wordBox(page, words)
  await page.mouse.move(x + width / 2 - 30, y - 40)
  await page.mouse.move(x + width / 2, y + height / 2, { steps: 3 })
}

describe('the card on a finding', () => {
  it('comes by key at the caret, is gone through by Tab and left by Escape', async () => {
    const { page } = app
    const blocks = [textBlock('title', '关于设备报送的通知'), textBlock('paragraph', misspelt)]
    for (let index = 0; index < 24; index++) blocks.push(textBlock('paragraph', `第${index + 1}项工作已经完成。`))
    blocks.push(textBlock('paragraph', '末尾一处按装问题。'))
    await createDraft(page, { version: 1, genre: 'notice', fields: {}, blocks })
    await openDraft(page)
    await problems(page).filter({ hasText: '按装' }).first().waitFor()
    await select(page, [1, 6], [1, 6])
    await page.keyboard.press('Control+F1')
    await card(page).waitFor()
    expect(await card(page).getAttribute('role')).toBe('dialog')
    const { line, shown } = await boxes(page, misspelt.slice(4, 6))
    expect(shown.y >= line.y + line.height - 1 || shown.y + shown.height <= line.y + 1).toBe(true)
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.closest('.finding-card') !== null)).toBe(true)
    await page.keyboard.press('Escape')
    await card(page).waitFor({ state: 'hidden' })
    await page.keyboard.type('都')
    await expect.poll(async () => (await paperText(page))[1]).toContain('按装都监测')
    await page.keyboard.press('Control+z')
  })

  it('mends from the card and leaves the keyboard in the paper', async () => {
    const { page } = app
    await select(page, [1, 6], [1, 6])
    await problems(page).filter({ hasText: '按装' }).first().waitFor()
    await page.keyboard.press('Control+F1')
    await card(page).waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await paperText(page))[1]).toContain('安装监测')
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('正文')
    await page.keyboard.press('Control+z')
    await expect.poll(async () => (await paperText(page))[1]).toContain('按装监测')
  })

  it('says where nothing is to be said', async () => {
    const { page } = app
    await select(page, [5, 3], [5, 3])
    await page.keyboard.press('Control+F1')
    await page.getByText('光标处没有问题').waitFor()
    expect(await card(page).count()).toBe(0)
  })

  it.each([50, 100, 300])('stands beside its line at %s percent, at the foot of the window too', async zoom => {
    const { page } = app
    await page.getByTitle('显示比例').click()
    await page.getByRole('menuitem', { name: `${zoom}%`, exact: true }).click()
    for (const [block, words] of [
      [1, '装监'],
      [26, '装问'],
    ] as const) {
      await select(page, [block, 6], [block, 6])
      await page.keyboard.press('Control+F1')
      await card(page).waitFor()
      const { line, shown } = await boxes(page, words)
      expect(shown.y >= line.y + line.height - 2 || shown.y + shown.height <= line.y + 2).toBe(true)
      expect(shown.x).toBeGreaterThanOrEqual(0)
      expect(shown.x + shown.width).toBeLessThanOrEqual(1280)
      expect(shown.y).toBeGreaterThanOrEqual(0)
      expect(shown.y + shown.height).toBeLessThanOrEqual(800)
      await page.keyboard.press('Escape')
      await card(page).waitFor({ state: 'hidden' })
    }
    await page.getByTitle('显示比例').click()
    await page.getByRole('menuitem', { name: '100%', exact: true }).click()
  })

  it('comes under a resting pointer, goes by Escape from anywhere, and not while one composes', async () => {
    const { page } = app
    await select(page, [26, 2], [26, 2])
    await paper(page).getByText('末尾一处').scrollIntoViewIfNeeded()
    await page.waitForTimeout(800)
    await pointAt(page, '装问')
    await card(page).waitFor()
    await page.getByRole('tab', { name: '篇幅' }).focus()
    await page.keyboard.press('Escape')
    await card(page).waitFor({ state: 'hidden' })
    await page.getByRole('tab', { name: /^问题/ }).click()
    await select(page, [26, 0], [26, 0])
    const protocol = await page.context().newCDPSession(page)
    await setComposition(protocol, 'ceshi')
    await page.waitForTimeout(800)
    await pointAt(page, '装问')
    await page.waitForTimeout(600)
    expect(await card(page).count()).toBe(0)
    await cancelComposition(page, '')
  })

  it('raises no error', () => {
    expect(app.errors).toEqual([])
  })
})
