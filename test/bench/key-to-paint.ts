// Key to paint in a 50,000-character draft with every check running, beside a bare contenteditable holding the same
// text, on paper of the same measures and in the same letters, in the same run. Real key events through the browser's protocol; time from the event's own stamp to after the
// next paint. The machine is noisy: read the ratio first.
import type { Page } from 'playwright-core'
import type { DraftContent } from '../../core/document/draft.ts'
import { launchBrowser, openPage } from '../e2e/support/browser.ts'
import { createDraft, openDraft } from '../e2e/support/desk.ts'
import { startShell, temporaryFolder } from '../e2e/support/shell.ts'
import { percentile } from './percentile.ts'
import { sampleParagraphs } from './sample-text.ts'

const characters = 50_000
const rounds = 3
const keysPerRound = 60

/** The measures of the paper at 100 %, without its indents and findings. */
const barePaper = `
  div { box-sizing: border-box; width: 210mm; margin: 0 auto; padding: 37mm 26mm 35mm 28mm; text-align: justify;
    font: 16pt / 28.95pt 仿宋, FangSong, STFangsong, "Noto Serif CJK SC", serif }
  p { margin: 0; text-indent: 2em }`

const paragraphs = sampleParagraphs(characters)
const folder = temporaryFolder()
const shell = await startShell(folder.path)
const browser = await launchBrowser()
try {
  const { page: app } = await openPage(browser, shell.url)
  await createDraft(app, draftOf(paragraphs))
  await openDraft(app)
  const { page: bare } = await openPage(browser, 'about:blank')
  await bare.setContent(
    `<style>${barePaper}</style><div contenteditable>${paragraphs.map(text => `<p>${text}</p>`).join('')}</div>`,
  )
  await Promise.all([instrument(app), instrument(bare)])
  await placeCaret(app, '[data-slate-editor] [data-slate-node="element"]', paragraphs.length >> 1)
  await placeCaret(bare, '[contenteditable] p', paragraphs.length >> 1)

  const times = { app: [] as number[], bare: [] as number[] }
  for (let round = 0; round < rounds; round++) {
    times.bare.push(...(await typeKeys(bare)))
    times.app.push(...(await typeKeys(app)))
  }
  const findings = await app.getByRole('region', { name: '问题' }).getByRole('listitem').count()
  console.log(
    `${paragraphs.length} paragraphs, ${characters} characters, ${findings} findings listed, ${times.app.length} keys each`,
  )
  print('jianwen', times.app)
  print('contenteditable', times.bare)
  console.log(`ratio p50 ${ratio(0.5)}  p95 ${ratio(0.95)}`)

  function ratio(share: number): string {
    return (percentile(times.app, share) / percentile(times.bare, share)).toFixed(2)
  }
} finally {
  await browser.close()
  await shell.stop()
  folder.remove()
}

function print(name: string, values: readonly number[]): void {
  const figures = [0.5, 0.95, 0.99].map(share => percentile(values, share).toFixed(1).padStart(7))
  console.log(`${name.padEnd(18)} key to paint ms  p50 ${figures[0]}  p95 ${figures[1]}  p99 ${figures[2]}`)
}

function draftOf(texts: readonly string[]): DraftContent {
  return {
    version: 1,
    genre: 'report',
    fields: {},
    blocks: [
      { type: 'title', children: [{ text: '关于上半年工作情况的报告' }] },
      ...texts.map(text => ({ type: 'paragraph' as const, children: [{ text }] })),
    ],
  }
}

/** Collects, for each key, the milliseconds from the event's stamp to the task after the next frame. */
function instrument(page: Page): Promise<void> {
  return page.evaluate(() => {
    const collected: number[] = []
    Object.assign(window, { collected })
    const { port1, port2 } = new MessageChannel()
    const starts: number[] = []
    port1.onmessage = () => {
      for (const start of starts.splice(0)) collected.push(performance.now() - start)
    }
    document.addEventListener(
      'keydown',
      event => {
        requestAnimationFrame(() => {
          starts.push(event.timeStamp)
          port2.postMessage(null)
        })
      },
      true,
    )
  })
}

async function placeCaret(page: Page, selector: string, index: number): Promise<void> {
  await page.locator(selector).nth(index).scrollIntoViewIfNeeded()
  await page.locator(selector).nth(index).click()
  await page.keyboard.press('End')
}

async function typeKeys(page: Page): Promise<number[]> {
  await page.bringToFront()
  await page.evaluate(() => (window as unknown as { collected: number[] }).collected.splice(0))
  for (let key = 0; key < keysPerRound; key++) {
    await page.keyboard.press('a')
    await page.waitForTimeout(80)
  }
  return page.evaluate(() => [...(window as unknown as { collected: number[] }).collected])
}
