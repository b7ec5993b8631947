import { expect, it } from 'vitest'
import { feedPackages, type TakeCopy } from './packages.ts'

// Each package has a thread started twice: a machine under load takes its time.
it('refuses broken packages in a sentence, and stores nothing of them', { timeout: 120_000 }, async () => {
  const { refused, taken, complaints } = await feedPackages(60)
  expect(complaints).toEqual([])
  expect(refused).toBeGreaterThan(30)
  expect(refused + taken).toBe(60)
})

it('notices where something of a refused package is stored', async () => {
  const hasty: TakeCopy = async (ask, file, copyId) => {
    const reply = await ask('exchange.take', { file, way: 'copy', copyId })
    const content = {
      version: 3,
      genre: 'speech',
      fields: {},
      blocks: [{ type: 'title', children: [{ text: '半份' }] }],
    }
    if (!reply.ok) await ask('draft.create', { content, id: copyId })
    return reply
  }
  expect((await feedPackages(10, hasty)).complaints).toHaveLength(1)
})
