import { expect, it } from 'vitest'
import { textBlock } from '../../core/document/draft.ts'
import { startApp } from './support/app.ts'
import { seriousBarriers } from './support/axe.ts'
import { createDraft, draftList, openDraft, select } from './support/desk.ts'

const app = startApp()

it('folds all but the last two messages into a line, shows them on request and closes all at once', async () => {
  const { page } = app
  await createDraft(page, {
    version: 1,
    genre: 'notice',
    fields: {},
    blocks: [
      textBlock('title', '关于开展夜间巡查的通知'),
      { ...textBlock('heading', '一、巡查范围'), level: 1 },
      textBlock('paragraph', '巡查覆盖城区主要街道。'),
    ],
  })
  await openDraft(page)
  const messages = page.getByRole('button', { name: '关闭消息' })
  await select(page, [1, 2], [1, 2])
  for (const key of ['ArrowUp', 'ArrowDown', 'ArrowLeft']) await page.keyboard.press(`Alt+Shift+${key}`)
  await select(page, [2, 2], [2, 2])
  await page.keyboard.press('Control+Shift+V')
  await page.getByText('还没有复制格式').waitFor()
  expect(await messages.count()).toBe(2)
  // What lies in the panel behind them answers to the mouse.
  await draftList(page).getByRole('listitem').first().click({ timeout: 2000 })
  expect(await seriousBarriers(page)).toEqual([])
  await page.getByRole('button', { name: '还有 2 条消息' }).click()
  expect(await messages.count()).toBe(4)
  await page.getByRole('button', { name: '全部关闭' }).click()
  await expect.poll(() => messages.count()).toBe(0)
  expect(app.errors).toEqual([])
})
