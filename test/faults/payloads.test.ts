import { expect, it } from 'vitest'
import type { serve } from '../../core/contract/serve.ts'
import { sendPayloads } from './payloads.ts'

it('lets no malformed payload reach a handler, whatever the request', async () => {
  const { requests, malformed, faults } = await sendPayloads(100)
  expect(faults).toEqual([])
  expect(requests).toBeGreaterThan(60)
  expect(malformed).toBe(requests * 100)
})

it('notices where parameters are not looked at', async () => {
  const trusting: typeof serve = async (handlers, name, params) => {
    const handler = handlers[name as 'app.info'] as (params: unknown) => unknown
    return { ok: true, value: handler(params) } as Awaited<ReturnType<typeof serve>>
  }
  expect((await sendPayloads(3, trusting)).faults.length).toBeGreaterThan(100)
})
