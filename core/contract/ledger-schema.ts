import { z } from 'zod'
import { draftStatuses } from '../document/draft-status.ts'
import { genres } from '../document/genres.ts'
import { type HandEntry, handEntryLimits } from '../ledger/hand-entry.ts'
import { ledgerSheetLimits, mostCompared } from './ledger.ts'

const figure = z.number().min(0).max(handEntryLimits.figure)
const text = z.string().max(ledgerSheetLimits.text)

const handEntry: z.ZodType<HandEntry> = z.object({
  year: z.number().int().min(handEntryLimits.firstYear).max(handEntryLimits.lastYear),
  subject: z.enum(['papers', 'speeches', ...genres.map(genre => genre.id)]),
  documents: figure.int(),
  pages: figure.nullable(),
  characters: figure.nullable(),
  minutes: figure.nullable(),
})

/** Figures that a person entered for years whose documents are not in the program. */
export const handEntriesSchema = z.array(handEntry).max(handEntryLimits.entries)

const sheet = z.object({
  name: z.string().min(1).max(31),
  columns: z
    .array(
      z.object({
        title: text,
        kind: z.enum(['text', 'count', 'minutes', 'share', 'difference']),
        width: z.number().min(1).max(200),
      }),
    )
    .min(1)
    .max(ledgerSheetLimits.columns),
  rows: z
    .array(z.array(z.union([text, z.number(), z.null()])).max(ledgerSheetLimits.columns))
    .max(ledgerSheetLimits.rows),
})

/** What the requests of the ledger must look like. */
export const ledgerSchemas = {
  'ledger.page': z.object({
    statuses: z.array(z.enum(draftStatuses)).min(1).max(draftStatuses.length),
    before: z.number().int().nonnegative().nullable(),
  }),
  'ledger.compare': z.object({ ids: z.array(z.string().min(1).max(200)).min(1).max(mostCompared) }),
  'ledger.export': z.object({
    name: z.string().min(1).max(100),
    kind: z.enum(['xlsx', 'csv']),
    sheets: z.array(sheet).min(1).max(ledgerSheetLimits.sheets),
  }),
}
