import { performance } from 'node:perf_hooks'
import type { Page } from 'playwright-core'
import { launchWithProfile, watchPage } from '../../e2e/support/browser.ts'
import { draftList, openDraft, paper, select } from '../../e2e/support/desk.ts'
import { startShell, temporaryFolder } from '../../e2e/support/shell.ts'
import { percentile } from '../percentile.ts'
import { almostOpen } from './app-draft.ts'
import { checkGoal } from './goals.ts'

/** Milliseconds from the key that makes a mistake to its mark on paper. `block` holds `almostOpen`. */
export async function editToMark(page: Page, block: number): Promise<void> {
  await page.bringToFront()
  await openDraft(page)
  const at = almostOpen.indexOf('件')
  await select(page, [block, at], [block, at])
  await page.evaluate(block => {
    const element = document.querySelectorAll('[data-slate-node="element"]')[block] as Element
    const marks: number[] = []
    Object.assign(window, { marks })
    const isMarked = () =>
      [...CSS.highlights].some(
        ([name, ranges]) =>
          name.startsWith('finding-') &&
          [...ranges].some(range => !range.collapsed && element.contains(range.startContainer)),
      )
    document.addEventListener(
      'keydown',
      ({ key, timeStamp }) => {
        const look = () => {
          if (isMarked()) marks.push(performance.now() - timeStamp)
          else requestAnimationFrame(look)
        }
        if (key === 'X') requestAnimationFrame(look)
      },
      true,
    )
  }, block)
  for (let round = 1; round <= 20; round++) {
    await page.keyboard.press('X')
    await page.waitForFunction(count => (window as unknown as { marks: number[] }).marks.length === count, round)
    await page.keyboard.press('Backspace')
    await page.waitForTimeout(400)
  }
  const marks = await page.evaluate(() => (window as unknown as { marks: number[] }).marks)
  const [half, most] = [percentile(marks, 0.5), percentile(marks, 0.95)]
  checkGoal('edit to mark p95 under 150 ms', most < 150, `p50 ${half.toFixed(0)}, p95 ${most.toFixed(0)} ms`)
}

/** Milliseconds from the double click on a draft in the list to its text on paper, another draft standing there before. */
export async function openingTime(page: Page, title: string, other: string): Promise<void> {
  await page.bringToFront()
  const times: number[] = []
  for (let round = 0; round < 5; round++) {
    await row(page, other).dblclick()
    await paperReads(page, other)
    await page.waitForTimeout(1000)
    await page.evaluate(title => {
      document.addEventListener(
        'dblclick',
        ({ timeStamp }) => {
          const look = () => {
            const text = document.querySelector('[data-slate-editor] [data-slate-node="element"]')?.textContent
            if (text !== title) requestAnimationFrame(look)
            else
              setTimeout(() => {
                Object.assign(window, { opened: performance.now() - timeStamp })
              }, 0)
          }
          Object.assign(window, { opened: undefined })
          look()
        },
        { capture: true, once: true },
      )
    }, title)
    await row(page, title).dblclick()
    const opened = await page.waitForFunction(() => (window as unknown as { opened?: number }).opened)
    times.push((await opened.jsonValue()) as number)
  }
  const [half, most] = [percentile(times, 0.5), Math.max(...times)]
  checkGoal('opening under 300 ms', half < 300, `p50 ${half.toFixed(0)}, longest ${most.toFixed(0)} ms`)
}

/** Starts after which a browser keeps the program compiled. */
const settling = 4

/**
 * Milliseconds from the start of the loopback shell's process to a key on paper, the last draft coming up by itself. The
 * browser is open; it has the profile of its last starts, as the shell's own window has.
 */
export async function startToFirstKey(folder: string): Promise<void> {
  const profile = temporaryFolder()
  const times: number[] = []
  for (let round = 0; round < settling + 5; round++) {
    const context = await launchWithProfile(profile.path)
    const empty = context.pages()[0] ?? (await context.newPage())
    await empty.waitForTimeout(500)
    const start = performance.now()
    const shell = await startShell(folder)
    const { page } = await watchPage(empty, shell.url)
    await paper(page).waitFor()
    await paper(page).focus()
    await page.keyboard.press('q')
    await page.waitForFunction(() => document.querySelector('[data-slate-editor]')?.textContent?.includes('q'))
    times.push(performance.now() - start)
    await page.keyboard.press('Backspace')
    await page.getByText('已保存').first().waitFor()
    // Time for the browser to write what it compiled.
    await page.waitForTimeout(2000)
    await context.close()
    await shell.stop()
  }
  profile.remove()
  const usual = times.slice(settling)
  const [half, most] = [percentile(usual, 0.5), Math.max(...usual)]
  console.log(`the very first start, nothing compiled: ${times[0]?.toFixed(0)} ms`)
  checkGoal('start to first key under 1.5 s', half < 1500, `p50 ${half.toFixed(0)}, longest ${most.toFixed(0)} ms`)
}

function row(page: Page, title: string) {
  return draftList(page).getByRole('listitem').filter({ hasText: title }).first()
}

async function paperReads(page: Page, title: string): Promise<void> {
  await page.waitForFunction(
    title => document.querySelector('[data-slate-editor] [data-slate-node="element"]')?.textContent === title,
    title,
  )
}
