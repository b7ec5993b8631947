import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { canRender, convertToPdf, pdfLines, pdfWords } from '../support/libre-office.ts'
import { launchBrowser, openPage, type WatchedPage } from './support/browser.ts'
import { addToLibrary, exportWord, importFile, paper, paperText, problems, statusBar } from './support/desk.ts'
import { type Shell, startShell, temporaryFolder } from './support/shell.ts'

const corpus = fileURLToPath(new URL('../../../shared/corpus/', import.meta.url))
const hasCorpus = existsSync(corpus)

/** The whole job of one person, in the order in which it is done; each step stands on the one before. */
describe.skipIf(!hasCorpus)('the main job on a speech as it reaches the desk (needs the corpus)', () => {
  const folder = temporaryFolder()
  let browser: Browser
  let shell: Shell
  let opened: WatchedPage
  let page: Page
  let typed: readonly string[] = []
  let exported: Uint8Array

  beforeAll(async () => {
    shell = await startShell(folder.path)
    browser = await launchBrowser()
    opened = await openPage(browser, shell.url)
    page = opened.page
  })

  afterAll(async () => {
    await browser?.close()
    await shell?.stop()
    folder.remove()
  })

  it('imports the speech as 发言 and shows what is wrong with it within a second', async () => {
    await importFile(page, join(corpus, 'seed-speech.txt'))
    await paper(page).waitFor()
    const start = performance.now()
    const texts = () => problems(page).evaluateAll(items => items.map(item => item.textContent ?? ''))
    await expect
      .poll(async () => (await texts()).filter(text => text.includes('占位')).length, { timeout: 5_000, interval: 20 })
      .toBeGreaterThanOrEqual(8)
    expect(performance.now() - start).toBeLessThan(1_000)
    const all = await texts()
    expect(all.find(text => text.includes('9.1 分钟'))).toMatch(/5 分钟.*依据：.*2007/)
    expect(all.some(text => text.includes('QQ206157060'))).toBe(true)
    expect(all.some(text => /本段 6[23]\d 字/.test(text))).toBe(true)
    await expect.poll(() => statusBar(page).textContent()).toMatch(/时长\s*9\.1／5/)
  })

  it('paints each gravity under the words concerned', async () => {
    const painted = () =>
      page.evaluate(() =>
        Object.fromEntries(
          ['finding-error', 'finding-warning', 'finding-info'].map(name => [name, CSS.highlights.get(name)?.size ?? 0]),
        ),
      )
    await expect.poll(async () => Math.min(...Object.values(await painted()))).toBeGreaterThan(0)
  })

  it('finds a paragraph copied from an imported law, with its source', async () => {
    const law = readdirSync(join(corpus, 'laws')).find(name => name.startsWith('无障碍环境建设条例')) as string
    await addToLibrary(page, join(corpus, 'laws', law))
    const article = readFileSync(join(corpus, 'laws', law), 'utf8')
      .split('\n')
      .find(line => line.startsWith('第三条')) as string
    await paper(page).locator('[data-slate-node="element"]').last().click()
    await page.keyboard.press('Control+End')
    await page.keyboard.press('Enter')
    await page.keyboard.insertText(article.replace(/^第三条\s*/, ''))
    const finding = problems(page).filter({ hasText: '无障碍环境建设条例' }).first()
    await finding.waitFor({ timeout: 5_000 })
    await finding.getByRole('link').click()
    const source = page.getByRole('region', { name: '重复来源' })
    await expect.poll(() => source.textContent()).toContain('无障碍环境建设条例')
    await expect.poll(() => page.evaluate(() => CSS.highlights.get('finding-repetition')?.size ?? 0)).toBeGreaterThan(0)
  })

  it('keeps every character when the program is killed 300 ms after the last key', async () => {
    await paper(page).locator('[data-slate-node="element"]').last().click()
    await page.keyboard.press('Control+End')
    await page.keyboard.press('Enter')
    await page.keyboard.type('以上发言，不当之处请批评指正。', { delay: 25 })
    typed = await paperText(page)
    await page.waitForTimeout(300)
    await shell.kill()
    shell = await startShell(folder.path)
    await page.close()
    opened = await openPage(browser, shell.url)
    page = opened.page
    await paper(page).waitFor()
    expect(await paperText(page)).toEqual(typed)
    expect(typed.at(-1)).toBe('以上发言，不当之处请批评指正。')
  })

  it('exports a Word file', async () => {
    exported = await exportWord(page)
    expect(Buffer.from(exported.subarray(0, 2)).toString()).toBe('PK')
  })

  it.skipIf(!canRender)(
    'whose pages hold 22 lines of 28 characters in LibreOffice (needs soffice and pdftotext)',
    async () => {
      const pdf = await convertToPdf(exported)
      const { pages, words } = await pdfWords(pdf)
      const lines = pdfLines(words).filter(line => !/^—\s*\d+\s*—$/.test(line.text))
      const full = lines.filter(line => line.page === 2)
      expect(full).toHaveLength(22)
      // Half-width characters share cells; one closing mark may hang past the 28th.
      const wide = lines.filter(line => !/[ -~]/.test(line.text) && line.left < 30)
      const lengths = wide.map(line => [...line.text.replace(/[。，、；：？！”’）》】]$/u, '')].length)
      expect(Math.max(...lengths)).toBe(28)
      expect(wide.filter(line => [...line.text].length === 28).length).toBeGreaterThan(5)
      expect((await statusBar(page).textContent())?.match(/(\d+) 页/)?.[1]).toBe(String(pages))
    },
  )

  it('has raised no error and no content-security violation in the window', () => {
    expect(opened.errors).toEqual([])
  })
})
