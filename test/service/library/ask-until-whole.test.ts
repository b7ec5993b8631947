import { expect, it } from 'vitest'
import { askUntilWhole } from '../../../electron/service/library/ask-until-whole.ts'

it('asks again where the index was mended meanwhile', async () => {
  const completions = [undefined, Promise.resolve()]
  let asked = 0
  const answer = await askUntilWhole(
    async () => ++asked,
    () => completions[Math.min(asked, 1)],
  )
  expect(answer).toBe(2)
})

it('gives up where what was mended is damaged each time', async () => {
  let asked = 0
  const look = askUntilWhole(
    async () => ++asked,
    () => Promise.resolve(),
  )
  await expect(look).rejects.toMatchObject({ code: 'library-damaged' })
  expect(asked).toBeLessThan(20)
})

it('says why the index cannot be mended', async () => {
  const failure = Promise.reject(new Error('full'))
  await expect(
    askUntilWhole(
      async () => 1,
      () => failure,
    ),
  ).rejects.toThrow('full')
})
