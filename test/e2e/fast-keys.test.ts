import { expect, it } from 'vitest'
import { draftVersion, textBlock } from '../../core/document/draft.ts'
import { startApp } from './support/app.ts'
import { createDraft, openDraft, paperText, saved, select } from './support/desk.ts'

const app = startApp({ width: 1280, height: 800 })
const long = '渡口每日开航前由值班船员检查缆绳、跳板和救生设备并当面登记。'.repeat(60)

/** Where the caret stands on the screen, beside the edges of the paper's window. */
const caret = () =>
  app.page.evaluate(() => {
    const selection = getSelection() as Selection
    const end = document.createRange()
    end.setStart(selection.focusNode as Node, selection.focusOffset)
    const { left, top, bottom } = end.getClientRects()[0] as DOMRect
    const box = document.querySelector('.paper-scroller')?.getBoundingClientRect() as DOMRect
    return { left, isInSight: top >= box.top - 1 && bottom <= box.bottom + 1 }
  })

const press = async (...keys: readonly string[]) => {
  for (const key of keys) await app.page.keyboard.press(key)
}

it('loses no step of keys that follow fast, and types where they lead', async () => {
  const { page } = app
  const lines = Array.from({ length: 8 }, (_, at) =>
    textBlock('paragraph', `第${at}段说的是渡口的缆绳、标志和跳板都要逐个看。`),
  )
  await createDraft(page, {
    version: draftVersion,
    genre: 'notice',
    fields: {},
    blocks: [textBlock('title', '关于清查渡口的通知'), ...lines, textBlock('paragraph', long)],
  })
  await openDraft(page)
  for (let round = 0; round < 5; round++) {
    await select(page, [1, 0], [1, 0])
    for (let at = 0; at < 20; at++) await press('Shift+ArrowRight')
    expect(await page.evaluate(() => String(getSelection()).length)).toBe(20)
  }
  for (let round = 0; round < 15; round++) {
    await select(page, [1, 2], [1, 2])
    await press('ArrowRight', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'Home', 'End')
    await page.keyboard.type('甲')
    expect((await paperText(page)).findIndex(text => text.endsWith('甲'))).toBe(2)
    await press('Control+Z')
    await expect.poll(async () => (await paperText(page)).join('')).not.toContain('甲')
  }
}, 60_000)

it('goes up and down in one column, over shorter lines too', async () => {
  const { page } = app
  await select(page, [3, 0], [3, 0])
  await press('Shift+End')
  await page.keyboard.type('短')
  await select(page, [2, 9], [2, 9])
  const { left } = await caret()
  await press('ArrowDown')
  expect((await caret()).left).toBeLessThan(left - 50)
  await press('ArrowDown')
  expect(Math.abs((await caret()).left - left)).toBeLessThan(12)
  await press('Shift+ArrowUp', 'Shift+ArrowUp')
  expect(Math.abs((await caret()).left - left)).toBeLessThan(12)
})

it('goes to the ends of the draft with Control, with Shift too, and keeps the caret in sight', async () => {
  const { page } = app
  await press('Control+End')
  expect((await caret()).isInSight).toBe(true)
  await page.keyboard.type('完')
  expect((await paperText(page)).at(-1)).toBe(`${long}完`)
  for (let at = 0; at < 45; at++) await press('ArrowUp')
  expect((await caret()).isInSight).toBe(true)
  await press('Control+Home')
  expect((await caret()).isInSight).toBe(true)
  await press('Control+Shift+End')
  expect(await page.evaluate(() => String(getSelection()))).toContain('第0段')
  await press('ArrowLeft')
  await page.keyboard.type('印发')
  expect((await paperText(page))[0]).toBe('印发关于清查渡口的通知')
  await saved(page)
})
