import { describe, expect, it } from 'vitest'
import { startApp } from './support/app.ts'
import { askService } from './support/ask-service.ts'
import { type CompositionCase, compositionDraft, type During, goThrough } from './support/composition-case.ts'
import { createDraft, openDraft, type Place, problems } from './support/desk.ts'

const app = startApp()

/** Beside and in marked text, at the edges of paragraphs, where nothing stands, in bold text. */
const places: readonly (readonly [string, Place])[] = [
  ['in plain text', [1, 3]],
  ['before a mark', [1, 5]],
  ['behind a mark', [1, 6]],
  ['at the start of a paragraph', [2, 0]],
  ['at the end of a paragraph', [2, 12]],
  ['in an empty paragraph', [3, 0]],
  ['before a mark that begins a paragraph', [4, 0]],
  ['between marks that stand close', [4, 6]],
  ['at the end of the title', [0, 11]],
  ['in a heading', [5, 4]],
  ['where bold text ends', [6, 10]],
  ['at the end of the draft', [6, 19]],
]

const durings: readonly (readonly [string, Pick<CompositionCase, 'chosen' | 'during' | 'typedBefore'>])[] = [
  ['', { chosen: '进展' }],
  [' and is given up', {}],
  [' while check, saving and pages of an earlier key arrive', { chosen: '进展', typedBefore: 'X', during: wait(260) }],
  [' while the library becomes another one', { chosen: '进展', during: changeLibrary }],
  [' while shortcuts are pressed', { chosen: '进展', during: pressKeys }],
]

describe('a composition', () => {
  it('finds marks on the draft it is tried on', async () => {
    await createDraft(app.page, compositionDraft)
    await openDraft(app.page)
    await expect.poll(() => problems(app.page).count()).toBeGreaterThan(3)
  })

  for (const [what, during] of durings) {
    it.each(places.map(([where, from]): CompositionCase => ({ name: where + what, from, ...during })))(
      'stands $name',
      async one => goThrough(app.page, one),
    )
  }

  it('leaves no error behind', () => {
    expect(app.errors).toEqual([])
  })
})

function wait(milliseconds: number): During {
  return page => page.waitForTimeout(milliseconds)
}

/** Keys that a person may hit while the input method is open: it keeps them to itself, and so must the window. */
async function pressKeys(page: Parameters<During>[0]): Promise<void> {
  for (const key of ['F8', 'Control+s', 'Control+b']) await page.keyboard.press(key)
}

/** Has a text come into the library, or leave it: every paragraph is looked up again. */
async function changeLibrary(page: Parameters<During>[0]): Promise<void> {
  const text = `今年共办理X件来信，按期答复率明显提高。第${performance.now()}号`
  const files = [{ name: `${performance.now()}.txt`, bytes: Buffer.from(text).toString('base64') }]
  await askService(page, 'library.add', { kind: 'policy', files })
  await page.waitForTimeout(150)
}
