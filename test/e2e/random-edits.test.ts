import { expect, it } from 'vitest'
import { startApp } from './support/app.ts'
import { compositionDraft } from './support/composition-case.ts'
import { createDraft, openDraft } from './support/desk.ts'
import { editAtRandom } from './support/random-edits.ts'

const app = startApp()

// More of them: JIANWEN_EDITS=100000 JIANWEN_SEED=7, with this file alone.
const count = Number(process.env.JIANWEN_EDITS ?? 300)
const seed = Number(process.env.JIANWEN_SEED ?? 20_260_701)

it(`agrees on paper, in the model and on the disk after ${count} things done at random, seed ${seed}`, {
  timeout: 60_000 + count * 200,
}, async () => {
  await createDraft(app.page, compositionDraft)
  await openDraft(app.page)
  await editAtRandom(app.page, seed, count).finally(() => expect(app.errors).toEqual([]))
})
