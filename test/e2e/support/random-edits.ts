import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { CDPSession, Page } from 'playwright-core'
import { expect } from 'vitest'
import { openDraft, saved } from './desk.ts'
import { setComposition } from './keyboard.ts'
import { modelText, shownText } from './model.ts'
import { pictureFolder } from './pictures.ts'

/** Operations after which paper and model are compared, and after which what is stored is read again. */
const glance = 25
const look = 250

const words = ['各科室', '按期办结', '一、', '（二）', '3.', '“', '。', '，', 'X件', '2026年', 'abc', '同志们：', ' ']
const pasted = ['第一行\n第二行', '一、做法\n（一）抓早\n1.抓小', '只有一行']

/**
 * Does `count` things to the draft on the desk that a person might do, chance chosen by `seed`: typing, deleting, pasting,
 * undoing, composing, joining and parting paragraphs, selecting. Paper, model and, after a reload, what was stored must
 * agree. Says how far it came where they do not.
 */
export async function editAtRandom(page: Page, seed: number, count: number): Promise<void> {
  const chance = chanceOf(seed)
  const protocol = await page.context().newCDPSession(page)
  for (let done = 1; done <= count; done++) {
    const what = await editOnce(page, protocol, chance).catch(async error => {
      mkdirSync(pictureFolder, { recursive: true })
      await page.screenshot({ path: join(pictureFolder, 'random-edits-failure.png') })
      throw new Error(`seed ${seed}, operation ${done}`, { cause: error })
    })
    if (done % glance === 0 || done === count) {
      await compareShown(page, `seed ${seed}, operation ${done}, ${what}`)
    }
    if (done % look === 0 || done === count) await compareStored(page, `seed ${seed}, operation ${done}`)
  }
  await protocol.detach()
}

/** On a busy machine the frame that shows the last act may be a while in coming; what differs for a second differs. */
async function compareShown(page: Page, when: string): Promise<void> {
  const differs = async () => (await modelText(page)).join('\n') !== (await shownText(page)).join('\n')
  for (let wait = 60; wait < 1000 && (await differs()); wait *= 2) await page.waitForTimeout(wait)
  expect(await shownText(page), when).toEqual(await modelText(page))
}

async function compareStored(page: Page, when: string): Promise<void> {
  await page.waitForTimeout(200)
  await saved(page)
  const before = await modelText(page)
  await page.reload()
  await openDraft(page)
  await expect.poll(() => shownText(page), { message: when }).toEqual(before)
  expect(await modelText(page), when).toEqual(before)
}

async function editOnce(page: Page, protocol: CDPSession, chance: () => number): Promise<string> {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(chance() * list.length)] as T
  const kind = chance()
  if (kind < 0.15) {
    await selectAtRandom(page, chance(), chance(), chance(), chance(), chance() < 0.3)
    return 'select'
  }
  if (kind < 0.25) {
    await setComposition(protocol, 'nihao')
    if (chance() < 0.3) await setComposition(protocol, '')
    else await protocol.send('Input.insertText', { text: pick(['你好', '情况', '办理']) })
    return 'compose'
  }
  if (kind < 0.29) {
    await page.evaluate(text => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', text)
      const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
      document.activeElement?.dispatchEvent(paste)
    }, pick(pasted))
    return 'paste'
  }
  if (kind < 0.55) {
    const key = pick(['Backspace', 'Backspace', 'Delete', 'Enter', 'Control+z', 'Control+z', 'Control+y', 'ArrowLeft'])
    await page.keyboard.press(key)
    return key
  }
  await page.keyboard.insertText(pick(words))
  return 'type'
}

/** Puts the caret, or both ends of a selection, at places of the paper told by shares of its length. */
function selectAtRandom(page: Page, ...[a, b, c, d, isRange]: [number, number, number, number, boolean]) {
  return page.evaluate(
    async ({ a, b, c, d, isRange }) => {
      const paper = document.querySelector<HTMLElement>('[data-slate-editor]')
      const strings = [...(paper?.querySelectorAll('[data-slate-string], [data-slate-zero-width]') ?? [])]
      const place = (share: number, inside: number): [Node, number] => {
        const text = strings[Math.floor(share * strings.length)]?.firstChild as Text
        return [text, text.data === '\ufeff' ? 0 : Math.floor(inside * (text.data.length + 1))]
      }
      paper?.focus()
      const from = place(a, b)
      // Not far apart, or little would be left to edit.
      const to = isRange ? place(Math.min(a + c * 0.2, 0.999), d) : from
      getSelection()?.setBaseAndExtent(...from, ...to)
      await new Promise(done => setTimeout(done, 120))
    },
    { a, b, c, d, isRange },
  )
}

/** Numbers from 0 to 1, the same for the same seed. */
function chanceOf(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
