import { z } from 'zod'
import type { LedgerFacts } from '../../../core/ledger/facts.ts'

const figure = z.number().nonnegative()

const schema: z.ZodType<LedgerFacts> = z.object({
  characters: figure,
  pages: figure,
  minutes: figure,
  over: z.boolean().nullable(),
  issued: z.object({ year: z.number(), month: z.number(), day: z.number() }).nullable(),
})

/** What was kept of a draft; undefined where it cannot be read, and is to be counted again. */
export function keptFacts(json: string): LedgerFacts | undefined {
  try {
    return schema.safeParse(JSON.parse(json)).data
  } catch {
    return undefined
  }
}
