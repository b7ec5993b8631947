import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DraftContent } from '../../core/document/draft.ts'
import { launchBrowser, openPage } from './support/browser.ts'
import { createDraft, exportWord, openDraft, paper, paperText, problems, saved, select } from './support/desk.ts'
import { cancelComposition, compose, countCompositions, setComposition } from './support/keyboard.ts'
import { type Shell, startShell, temporaryFolder } from './support/shell.ts'
import { wordText } from './support/word.ts'

const marked = '今年共办理X件来信，按期答复率明显提高。'

const draft: DraftContent = {
  version: 1,
  genre: 'report',
  fields: {},
  blocks: [
    { type: 'title', children: [{ text: '关于信访工作情况的报告' }] },
    { type: 'paragraph', children: [{ text: marked }] },
    { type: 'paragraph', children: [{ text: '下一步，继续把小事办好。' }] },
  ],
}

let browser: Browser
let shell: Shell
let page: Page
const folder = temporaryFolder()

beforeAll(async () => {
  shell = await startShell(folder.path)
  browser = await launchBrowser()
  const opened = await openPage(browser, shell.url)
  page = opened.page
  await createDraft(page, draft)
  await openDraft(page)
  await problems(page).first().waitFor()
})

afterAll(async () => {
  await browser?.close()
  await shell?.stop()
  folder.remove()
})

/** Puts the caret before the character at `offset` of the second block. */
const caretAt = (offset: number) => select(page, [1, offset], [1, offset])

describe('an input method', () => {
  // 「X」 stands at offset 5 and is marked as a placeholder: inside the text, at both edges of the mark, and beyond.
  it.each([0, 3, 5, 6, 9])('composes at offset %i once, and text, paper and model agree', async offset => {
    const counts = await countCompositions(page)
    const before = (await paperText(page))[1] as string
    await caretAt(offset)
    await compose(page, 'jinzhan', '进展', async () => {
      // Findings arrive while the composition is open: the checker has time to answer twice.
      await page.waitForTimeout(400)
    })
    const expected = `${before.slice(0, offset)}进展${before.slice(offset)}`
    await expect.poll(async () => (await paperText(page))[1]).toBe(expected)
    expect(await counts()).toEqual({ starts: 1, ends: 1 })
    await saved(page)
    await page.keyboard.press('Control+z')
    await expect.poll(async () => (await paperText(page))[1]).toBe(before)
  })

  it('leaves nothing behind when the composition is given up', async () => {
    const before = await paperText(page)
    await caretAt(4)
    await cancelComposition(page, 'bu')
    await page.waitForTimeout(300)
    expect(await paperText(page)).toEqual(before)
  })

  it('has what it holds in the exported file', async () => {
    const [title, before = ''] = await paperText(page)
    await caretAt(4)
    const protocol = await page.context().newCDPSession(page)
    await setComposition(protocol, '累计')
    const text = wordText(await exportWord(page))
    await protocol.detach()
    expect(text).toContain(`${title}${before.slice(0, 4)}累计${before.slice(4)}`)
    await page.keyboard.type('约')
    await expect.poll(async () => (await paperText(page))[1]).toBe(`${before.slice(0, 4)}累计约${before.slice(4)}`)
  })

  it('replaces a selection across two paragraphs', async () => {
    const [title, first = '', second = ''] = await paperText(page)
    await select(page, [1, 3], [2, 4])
    await compose(page, 'hecheng', '合成')
    const joined = [title, `${first.slice(0, 3)}合成${second.slice(4)}`]
    await expect.poll(() => paperText(page)).toEqual(joined)
    await saved(page)
    await page.reload()
    await paper(page).waitFor()
    expect(await paperText(page)).toEqual(joined)
  })
})
