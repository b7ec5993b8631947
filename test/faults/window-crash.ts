// Crashes the process of the window in Chromium while somebody types, every other time with a composition of an input method
// open, and opens the window again on the built program. `node test/faults/window-crash.ts [RUNS]` does that 50 times. Ends
// with 1 where a step that the program had acknowledged is missing, more typing is lost than allowed, the letters of the
// composition have got into the draft, or the browser does not say within a second that the window is gone. PLANTED plants a
// bug: `saves-late` in the window, or one of `planted.ts`.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { BrowserContext, Page } from 'playwright-core'
import { blockText, type DraftContent, draftVersion, textBlock } from '../../core/document/draft.ts'
import { flushDelay } from '../../renderer/saving/autosave.ts'
import { askService } from '../e2e/support/ask-service.ts'
import { launchBrowser, watchPage } from '../e2e/support/browser.ts'
import { openDraft, select } from '../e2e/support/desk.ts'
import { setComposition } from '../e2e/support/keyboard.ts'
import { shownText } from '../e2e/support/model.ts'
import { watchDisk } from '../e2e/support/watch-disk.ts'
import { build, startProgram, withModule } from './built-program.ts'
import { type Chance, chanceFrom } from './damage-kinds.ts'
import { type Outcome, printOutcome } from './outcome.ts'
import { now } from './typist.ts'

/** How much typing may be lost, in milliseconds before the crash. */
const allowed = 250

/** Within how many milliseconds the browser must say that the window is gone. */
const toldWithin = 1000

/** Milliseconds between keys. */
const keyPause = 15

const words = '窗口没有了，写下的内容还在。'
const pinyin = 'jinzhan'
const id = 'a'

/** Crashes the window `runs` times, on one draft that grows. */
export async function crashWindow(runs: number, planted?: string): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'jianwen-crash-'))
  const plant =
    planted && planted !== 'saves-late' ? { flags: withModule('planted.ts'), env: { PLANTED: planted } } : {}
  const program = await startProgram(folder, plant)
  const browser = await launchBrowser()
  const told: number[] = []
  const complaints: string[] = []
  const chance = chanceFrom(runs)
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN' })
    const first = await watchPage(await context.newPage(), program.address)
    const blocks = [textBlock('title', '题'), textBlock('paragraph', '')]
    const content: DraftContent = { version: draftVersion, genre: 'speech', fields: {}, blocks }
    await askService(first.page, 'draft.create', { id, content })
    await first.page.close()
    if (planted === 'saves-late') await context.addInitScript(saveLate, flushDelay)
    for (let run = 0; run < runs; run++) {
      const stopWatching = watchDisk(folder)
      const crash = await typeAndCrash(context, `http://127.0.0.1:${program.port}/`, run % 2 === 1, chance)
      const stall = await stopWatching()
      told.push(crash.told)
      complaints.push(...(await judge(context, program.port, crash, stall)).map(complaint => `${run}: ${complaint}`))
    }
  } catch (error) {
    complaints.push(String(error))
  } finally {
    await browser.close()
    await program.stop()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
  return { runs, told, complaints }
}

/** What was before a crash. */
interface Crash {
  /** What the window was to hold: what it opened with, and the keys. */
  readonly text: string
  /** When each key of the text was through; 0 for what the window opened with. */
  readonly through: readonly number[]
  /** The last step that the window had an answer for. */
  readonly acknowledged: number
  readonly at: number
  readonly told: number
}

async function typeAndCrash(
  context: BrowserContext,
  address: string,
  composes: boolean,
  chance: Chance,
): Promise<Crash> {
  const page = await context.newPage()
  const acknowledged = noteAnswers(page)
  await watchPage(page, address)
  await openDraft(page)
  const before = (await shownText(page))[1] ?? ''
  await select(page, [1, before.length], [1, before.length])
  const protocol = await context.newCDPSession(page)
  const through = new Array(before.length).fill(0)
  let text = before
  const end = now() + 300 + chance(900)
  while (now() < end) {
    const key = words[text.length % words.length] as string
    await page.keyboard.insertText(key)
    through.push(now())
    text += key
    await setTimeout(keyPause)
  }
  if (composes) {
    for (let length = 1; length <= pinyin.length; length++) await setComposition(protocol, pinyin.slice(0, length))
    await setTimeout(chance(400))
  }
  const gone = new Promise<number>(resolve => page.once('crash', () => resolve(now())))
  const at = now()
  const last = acknowledged()
  // Nobody is left who could answer it.
  protocol.send('Page.crash').catch(() => undefined)
  const told = (await Promise.race([gone, setTimeout(3 * toldWithin, Number.POSITIVE_INFINITY)])) - at
  await page.close()
  return { text, through, acknowledged: last, at, told }
}

/** Notes what the program answers to the window's requests for saving; the returned function gives the last step stored. */
function noteAnswers(page: Page): () => number {
  const asked = new Set<number>()
  let last = 0
  page.on('websocket', socket => {
    socket.on('framesent', ({ payload }) => {
      const { id, name } = JSON.parse(String(payload))
      if (name === 'draft.append') asked.add(id)
    })
    socket.on('framereceived', ({ payload }) => {
      const { id, reply } = JSON.parse(String(payload))
      if (asked.has(id) && reply?.ok) last = Math.max(last, reply.value.seq)
    })
  })
  return () => last
}

/** What is wrong with the draft after a crash, as the program has it and as a new window shows it. */
async function judge(context: BrowserContext, port: number, crash: Crash, stall: number): Promise<readonly string[]> {
  const { text, through, acknowledged, at, told } = crash
  const { page } = await watchPage(await context.newPage(), `http://127.0.0.1:${port}/`)
  const complaints: string[] = []
  const draft = await askService(page, 'draft.open', { id })
  const stored = draft.content.blocks.slice(1).map(blockText).join('')
  if (told > toldWithin) complaints.push(`told after ${Math.round(told)} ms`)
  if (draft.seq < acknowledged) complaints.push(`${acknowledged - draft.seq} acknowledged steps are lost`)
  if (draft.notice !== null) complaints.push(draft.notice)
  if (!text.startsWith(stored)) complaints.push(`another text is stored: ${stored.slice(-20)} for ${text.slice(-20)}`)
  // A key waits for the save before it and for its own; what a busy machine adds to both is not the program's.
  const lost = at - (through[stored.length] ?? at)
  if (lost > allowed + 2 * stall)
    complaints.push(`${Math.round(lost)} ms of typing are lost, the disk took ${Math.round(stall)}`)
  await openDraft(page)
  const shown = (await shownText(page)).slice(1).join('')
  if (shown !== stored) complaints.push(`the new window shows ${shown.length} of ${stored.length} characters`)
  await page.close()
  return complaints
}

/** A bug of the window: what is to be sent after `delay` milliseconds is sent seconds later. */
function saveLate(delay: number): void {
  const start = window.setTimeout.bind(window)
  Object.assign(window, {
    setTimeout: (run: () => void, wait?: number, ...rest: []) => start(run, wait === delay ? 3000 : wait, ...rest),
  })
}

if (import.meta.main) {
  const runs = Number(process.argv.find(argument => /^\d+$/.test(argument)) ?? 50)
  await build()
  printOutcome('window crash', await crashWindow(runs, process.env.PLANTED))
}
