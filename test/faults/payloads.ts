import { fileURLToPath } from 'node:url'
import type { Handlers } from '../../core/contract/contract.ts'
import { requestSchemas } from '../../core/contract/schemas.ts'
import { serve } from '../../core/contract/serve.ts'
import { chanceOf, payloadMaker } from './broken-payloads.ts'

/**
 * Sends malformed parameters to every request of the contract, as a window that was taken over might: none may reach a
 * handler, each is answered with `invalid-request`, and nothing is left on the prototypes of the service.
 *
 *     node test/faults/payloads.ts 10000      payloads for each request
 */
export interface PayloadRun {
  readonly requests: number
  readonly malformed: number
  /** What went through that should not have, a line each. */
  readonly faults: readonly string[]
}

/** Answers one request of a window that is not trusted, as `serve` does. */
export type Serve = typeof serve

/** Sends `count` malformed payloads to each request. */
export async function sendPayloads(count: number, answer: Serve = serve, seed = 1): Promise<PayloadRun> {
  const faults: string[] = []
  const names = Object.keys(requestSchemas) as (keyof typeof requestSchemas)[]
  let reached = 0
  const handlers = Object.fromEntries(names.map(name => [name, () => void reached++])) as unknown as Handlers
  let malformed = 0
  for (const [index, name] of names.entries()) {
    const make = payloadMaker(name, chanceOf(seed + index))
    let sent = 0
    // A broken place may happen to be well formed; a request that takes nothing but null has few ways to be.
    for (let tried = 0; sent < count && tried < count * 20; tried++) {
      const payload = make()
      if (requestSchemas[name].safeParse(payload).success) continue
      sent++
      const before = reached
      const reply = await answer(handlers, name, payload, error => faults.push(`${name}: ${String(error)}`))
      if (reached !== before) faults.push(`${name}: reached its handler`)
      if (reply.ok || reply.error.code !== 'invalid-request') faults.push(`${name}: answered ${JSON.stringify(reply)}`)
    }
    if (sent < count) faults.push(`${name}: only ${sent} of ${count} payloads were malformed`)
    malformed += sent
  }
  if ('polluted' in {}) faults.push('a prototype was changed')
  return { requests: names.length, malformed, faults }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const begun = performance.now()
  const { requests, malformed, faults } = await sendPayloads(Number(process.argv[2] ?? 10_000))
  const seconds = ((performance.now() - begun) / 1000).toFixed(0)
  console.log(`${requests} requests, ${malformed} malformed payloads, ${faults.length} faults, ${seconds} s`)
  for (const fault of faults.slice(0, 50)) console.log(fault)
  process.exitCode = faults.length === 0 ? 0 : 1
}
