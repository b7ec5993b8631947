import { z } from 'zod'
import { type PhraseSettings, phraseBounds } from './phrase.ts'

const id = z.string().min(1).max(400)
const category = z
  .string()
  .min(1)
  .max(phraseBounds.longestCategory * 2)

/** The shape in which they are kept among the settings. */
export const phraseSettingsSchema: z.ZodType<PhraseSettings> = z.object({
  own: z
    .array(
      z.object({
        id,
        text: z
          .string()
          .min(1)
          .max(phraseBounds.longest * 2),
        category,
      }),
    )
    .max(phraseBounds.most),
  removed: z.array(id).max(phraseBounds.most),
  categories: z.array(category).max(200),
  uses: z.array(z.object({ id, times: z.number().int().positive() })).max(phraseBounds.mostUses),
})
