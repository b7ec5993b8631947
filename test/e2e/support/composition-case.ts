import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { type DraftContent, draftVersion } from '../../../core/document/draft.ts'
import { type Place, select } from './desk.ts'
import { countCompositions, setComposition } from './keyboard.ts'
import { modelText, shownText } from './model.ts'

/** What happens while an input method holds its letters. */
export type During = (page: Page) => Promise<void>

/** One composition: where it stands, what comes of it. Without `chosen` it is given up. */
export interface CompositionCase {
  readonly name: string
  readonly from: Place
  readonly to?: Place
  readonly chosen?: string
  readonly during?: During
  /** A letter typed right before, so that its check, its saving and its page come while the composition is open. */
  readonly typedBefore?: string
}

/** The draft on which the cases work: marks in its second and fifth block, an empty paragraph, a numbered heading. */
export const compositionDraft: DraftContent = {
  version: draftVersion,
  genre: 'report',
  fields: {},
  blocks: [
    { type: 'title', children: [{ text: '关于信访工作情况的报告' }] },
    { type: 'paragraph', children: [{ text: '今年共办理X件来信，按期答复率明显提高。' }] },
    { type: 'paragraph', children: [{ text: '下一步，继续把小事办好。' }] },
    { type: 'paragraph', children: [{ text: '' }] },
    { type: 'paragraph', children: [{ text: 'X月底前，X个村完成清理，X户领到补助' }] },
    { type: 'heading', level: 1, children: [{ text: '一、主要做法' }] },
    { type: 'paragraph', children: [{ text: '各科室每周碰头一次，', bold: true }, { text: '难办的事当场定人。' }] },
  ],
}

/** Text with a stretch of it replaced, blocks between the two places joined into one. */
export function replaced(texts: readonly string[], from: Place, to: Place, by: string): string[] {
  const head = (texts[from[0]] ?? '').slice(0, from[1])
  const tail = (texts[to[0]] ?? '').slice(to[1])
  return [...texts.slice(0, from[0]), head + by + tail, ...texts.slice(to[0] + 1)]
}

const letters = 'jinzhan'

/**
 * Goes through one composition letter by letter: it must begin once and end once, and paper and model must hold what was
 * chosen at its place. Ctrl+Z then brings the draft back as it was, which leaves it ready for the next case.
 */
export async function goThrough(page: Page, one: CompositionCase): Promise<void> {
  const before = await shownText(page)
  expect(await modelText(page)).toEqual(before)
  const counts = await countCompositions(page)
  const { from, to = from, chosen, typedBefore = '', during } = one
  await select(page, from, to)
  if (typedBefore !== '') await page.keyboard.type(typedBefore)
  const protocol = await page.context().newCDPSession(page)
  for (let length = 1; length <= letters.length; length += 2) await setComposition(protocol, letters.slice(0, length))
  await during?.(page)
  if (chosen === undefined) await setComposition(protocol, '')
  else await protocol.send('Input.insertText', { text: chosen })
  await protocol.detach()
  const expected = replaced(before, from, to, typedBefore + (chosen ?? ''))
  await expect.poll(() => shownText(page)).toEqual(expected)
  await expect.poll(() => modelText(page)).toEqual(expected)
  expect(await counts()).toEqual({ starts: 1, ends: 1 })
  await undoTo(page, before)
}

/** Presses Ctrl+Z until the draft reads so again, three times at most. */
async function undoTo(page: Page, texts: readonly string[]): Promise<void> {
  for (let press = 0; press < 3; press++) {
    if (JSON.stringify(await modelText(page)) === JSON.stringify(texts)) break
    await page.keyboard.press('Control+z')
  }
  expect(await modelText(page)).toEqual(texts)
  await expect.poll(() => shownText(page)).toEqual(texts)
}
