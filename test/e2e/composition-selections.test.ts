import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { startApp } from './support/app.ts'
import { type CompositionCase, compositionDraft, goThrough } from './support/composition-case.ts'
import { blankDraft, createDraft, draftList, openDraft, type Place, problems, select } from './support/desk.ts'
import { compose, countCompositions, setComposition } from './support/keyboard.ts'
import { modelText, shownText } from './support/model.ts'

const app = startApp()

const selections: readonly (readonly [string, Place, Place])[] = [
  ['words in a paragraph', [1, 2], [1, 4]],
  ['a mark', [1, 5], [1, 6]],
  ['words from plain text into a mark', [1, 3], [1, 6]],
  ['a whole paragraph', [2, 0], [2, 12]],
  ['the end of one paragraph and the start of the next', [1, 15], [2, 4]],
  ['three paragraphs', [1, 3], [4, 2]],
  ['the title and what follows', [0, 4], [1, 3]],
  ['a heading and the paragraph under it', [5, 2], [6, 12]],
  ['bold and plain text', [6, 6], [6, 14]],
  ['the whole draft', [0, 0], [6, 19]],
]

const durings: readonly (readonly [string, Pick<CompositionCase, 'chosen' | 'during'>])[] = [
  ['', { chosen: '进展' }],
  [', given up', {}],
  [', while results arrive', { chosen: '进展', during: page => page.waitForTimeout(260) }],
]

describe('a composition in place of', () => {
  it('finds marks on the draft it is tried on', async () => {
    await createDraft(app.page, compositionDraft)
    await openDraft(app.page)
    await expect.poll(() => problems(app.page).count()).toBeGreaterThan(3)
  })

  for (const [what, during] of durings) {
    it.each(selections.map(([words, from, to]): CompositionCase => ({ name: words + what, from, to, ...during })))(
      'takes $name',
      async one => goThrough(app.page, one),
    )
  }
})

describe('a composition that the person leaves', () => {
  /** Begins a composition and leaves it in another way than by choosing; the letters stay in the draft. */
  async function leaves(from: Place, leave: (page: Page) => Promise<void>): Promise<void> {
    const { page } = app
    const before = await shownText(page)
    const counts = await countCompositions(page)
    await select(page, from, from)
    const protocol = await page.context().newCDPSession(page)
    await setComposition(protocol, 'jin')
    await setComposition(protocol, 'jinzhan')
    await leave(page)
    await protocol.detach()
    const [block, offset] = from
    const expected = before.with(block, `${before[block]?.slice(0, offset)}jinzhan${before[block]?.slice(offset)}`)
    await expect.poll(() => shownText(page)).toEqual(expected)
    await expect.poll(() => modelText(page)).toEqual(expected)
    expect(await counts()).toEqual({ starts: 1, ends: 1 })
  }

  it.each([
    ['in plain text', [1, 3]],
    ['beside a mark', [1, 6]],
    ['in an empty paragraph', [3, 0]],
  ] as readonly (readonly [string, Place])[])(
    'has its letters %s when the keyboard goes elsewhere',
    async (_, from) => {
      await leaves(from, page => page.evaluate(() => (document.activeElement as HTMLElement).blur()))
    },
  )

  it('has its letters when another draft is opened meanwhile', async () => {
    const { page } = app
    await createDraft(page, { ...compositionDraft, blocks: [{ type: 'title', children: [{ text: '另一份稿件' }] }] })
    await openDraft(page)
    await draftList(page).getByRole('listitem').filter({ hasText: '关于信访' }).first().dblclick()
    await expect.poll(async () => (await shownText(page))[0]).toContain('关于信访')
    await leaves([2, 4], async () => {
      await draftList(page).getByRole('listitem').filter({ hasText: '另一份稿件' }).first().dblclick()
      await expect.poll(() => shownText(page)).toEqual(['另一份稿件'])
      await draftList(page).getByRole('listitem').filter({ hasText: '关于信访' }).first().dblclick()
      await expect.poll(async () => (await shownText(page))[0]).toContain('关于信访')
    })
  })
})

describe('a composition in a draft that is empty', () => {
  it.each([0, 1])('stands in block %i, then another behind it', async block => {
    const { page } = app
    await blankDraft(page)
    const counts = await countCompositions(page)
    await select(page, [block, 0], [block, 0])
    await compose(page, 'jinzhan', '进展')
    await compose(page, 'qingkuang', '情况')
    const expected = ['', ''].with(block, '进展情况')
    await expect.poll(() => shownText(page)).toEqual(expected)
    expect(await modelText(page)).toEqual(expected)
    expect(await counts()).toEqual({ starts: 2, ends: 2 })
  })

  it('leaves no error behind', () => {
    expect(app.errors).toEqual([])
  })
})
