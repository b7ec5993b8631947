import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { textBlock } from '../../core/document/draft.ts'
import { startApp } from './support/app.ts'
import { createDraft, openDraft, paper, paperText, saved, select, statusBar } from './support/desk.ts'

const app = startApp()
const blocks = [
  textBlock('title', '关于开展夜间巡查的通知'),
  textBlock('paragraph', '各单位要按装照明设备，于2026-03-05前完成。'),
  textBlock('paragraph', ''),
]

/** Makes every number that is shown raise an error from now on, or no longer: panels and status bar show numbers. */
const breakNumbers = (page: Page, isBroken: boolean) =>
  page.evaluate(isBroken => {
    const holder = window as unknown as { format?: PropertyDescriptor }
    holder.format ??= Object.getOwnPropertyDescriptor(Intl.NumberFormat.prototype, 'format') as PropertyDescriptor
    const broken: PropertyDescriptor = {
      configurable: true,
      get() {
        throw new Error('planted')
      },
    }
    Object.defineProperty(Intl.NumberFormat.prototype, 'format', isBroken ? broken : holder.format)
  }, isBroken)

/** Makes a method raise an error at the elements that match, for as long as the window stands. */
const breakMethod = (page: Page, method: 'showModal' | 'scrollIntoView', selector: string) =>
  page.evaluate(
    ([method, selector]) => {
      const prototype = HTMLDialogElement.prototype as unknown as Record<string, () => void>
      const whole = prototype[method] as () => void
      const owner = method === 'showModal' ? HTMLDialogElement.prototype : Element.prototype
      Object.defineProperty(owner, method, {
        configurable: true,
        writable: true,
        value(this: Element, ...args: []) {
          if (this.matches(selector)) throw new Error('planted')
          return whole.apply(this as never, args)
        },
      })
    },
    [method, selector] as const,
  )

const caret = (page: Page) => page.evaluate(() => getSelection()?.anchorOffset)

it('keeps the paper and its caret when a dialog fails, and says so', async () => {
  const { page } = app
  await createDraft(page, { version: 1, genre: 'notice', fields: {}, blocks })
  await openDraft(page)
  await select(page, [1, 3], [1, 3])
  await breakMethod(page, 'showModal', '.dialog')
  await page.keyboard.press('Control+g')
  await page.getByText('「对话框」显示时出错，已经关闭；稿件不受影响').waitFor()
  await expect.poll(() => page.locator('dialog').count()).toBe(0)
  expect(await paper(page).isVisible()).toBe(true)
  await expect.poll(() => caret(page)).toBe(3)
  await paper(page).focus()
  await page.keyboard.type('都')
  await expect.poll(async () => (await paperText(page))[1]).toContain('各单位都要按装')
  await page.getByRole('button', { name: '关闭消息' }).click()
})

it('keeps what is typed when the list of phrases fails, with the find bar open', async () => {
  const { page } = app
  await page.keyboard.press('Control+f')
  await page.getByRole('search', { name: '查找和替换' }).waitFor()
  await breakMethod(page, 'scrollIntoView', '.completion-row')
  await select(page, [2, 0], [2, 0])
  await page.keyboard.type('/')
  await page.getByText('「固定用语」显示时出错，已经关闭').waitFor()
  await page.keyboard.type('tc')
  await expect.poll(async () => (await paperText(page))[2]).toBe('/tc')
  await saved(page)
  await page.getByRole('search', { name: '查找和替换' }).waitFor()
  await page.getByRole('button', { name: '关闭消息' }).click()
})

it('leaves the paper on screen when panels and status bar fail, and draws a panel again when asked', async () => {
  const { page } = app
  await page.getByRole('tab', { name: '篇幅' }).click()
  await page.getByRole('region', { name: '篇幅', exact: true }).waitFor()
  await select(page, [2, 3], [2, 3])
  await breakNumbers(page, true)
  await page.keyboard.type('写')
  await page.getByText('「状态栏」显示时出错').waitFor()
  await page.getByRole('tabpanel', { name: '篇幅' }).getByText('这一部分无法显示').waitFor()
  await page.keyboard.type('下')
  await expect.poll(async () => (await paperText(page))[2]).toBe('/tc写下')
  await breakNumbers(page, false)
  await page.getByRole('tabpanel', { name: '篇幅' }).getByRole('button', { name: '重新显示' }).click()
  await page.getByRole('region', { name: '篇幅', exact: true }).waitFor()
  await page.reload()
  await saved(page)
  await expect.poll(async () => (await paperText(page))[2]).toBe('/tc写下')
  expect(await statusBar(page).textContent()).toContain('字数')
})
