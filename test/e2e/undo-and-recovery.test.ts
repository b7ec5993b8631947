import { describe, expect, it } from 'vitest'
import { draftVersion } from '../../core/document/draft.ts'
import { startApp } from './support/app.ts'
import { createDraft, draftList, openDraft, saved, select } from './support/desk.ts'
import { breakRendering, modelText, shownText } from './support/model.ts'

const app = startApp()
const title = '关于值班安排的通知'

/** Puts a new draft of this title on the desk, the caret at its end. */
async function openNew(title: string): Promise<void> {
  const blocks = [
    { type: 'title' as const, children: [{ text: title }] },
    { type: 'paragraph' as const, children: [{ text: '各科室轮流值守。' }] },
  ]
  await createDraft(app.page, { version: draftVersion, genre: 'notice', fields: {}, blocks })
  await draftList(app.page).getByRole('listitem').filter({ hasText: title }).first().dblclick()
  await expect.poll(() => shownText(app.page)).toEqual([title, '各科室轮流值守。'])
  await select(app.page, [1, 8], [1, 8])
}

describe('undo', () => {
  it('takes back the last acts after the window and the service started anew', async () => {
    await openNew(title)
    await app.page.keyboard.type('Tel 8.')
    await app.page.waitForTimeout(1700)
    await app.page.keyboard.press('Enter')
    await app.page.keyboard.insertText('夜班两人。')
    await saved(app.page)
    await expect.poll(() => shownText(app.page)).toEqual([title, '各科室轮流值守。Tel 8.', '夜班两人。'])
    await app.shell.stop()
    await app.startShellAgain()
    await app.openNewWindow()
    await openDraft(app.page)
    await expect.poll(() => shownText(app.page)).toHaveLength(3)
    await select(app.page, [1, 0], [1, 0])
    const seen: string[][] = []
    for (let press = 0; press < 8; press++) {
      await app.page.keyboard.press('Control+z')
      seen.push(await modelText(app.page))
    }
    expect(seen[0]?.at(2) ?? '').not.toBe('夜班两人。')
    expect(seen.at(-1)).toEqual([title, '各科室轮流值守。'])
    expect(seen).toContainEqual([title, '各科室轮流值守。Tel 8.'])
    await saved(app.page)
  })
})

describe('a failure to show the draft', () => {
  it.each([
    ['once', '关于报送信息的通知', 1],
    ['again and again until the editor is a new one', '关于整理档案的通知', 1_000_000],
  ])('is over within two seconds when it happens %s, and nothing is lost', async (_, title, times) => {
    await openNew(title)
    await app.page.keyboard.type('abc')
    await breakRendering(app.page, times)
    const start = performance.now()
    await app.page.keyboard.type('d')
    await expect.poll(() => shownText(app.page), { interval: 20 }).toEqual([title, '各科室轮流值守。abcd'])
    expect(performance.now() - start).toBeLessThan(2000)
    await select(app.page, [1, 12], [1, 12])
    await app.page.keyboard.type('e')
    await expect.poll(() => modelText(app.page)).toEqual([title, '各科室轮流值守。abcde'])
    await saved(app.page)
    await app.page.keyboard.press('Control+z')
    await app.page.keyboard.press('Control+z')
    await expect.poll(() => modelText(app.page)).toEqual([title, '各科室轮流值守。'])
  })
})
