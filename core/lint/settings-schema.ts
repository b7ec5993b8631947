import { z } from 'zod'
import { type GenreId, genres, isGenreId } from '../document/genres.ts'
import type { LintSettings } from './config.ts'

const severity = z.enum(['off', 'info', 'warning', 'error'])

const ruleSettings = z.record(
  z.string(),
  z.union([
    severity,
    z.strictObject({ severity: severity.optional(), options: z.record(z.string(), z.unknown()).optional() }),
  ]),
)

const ignored = z.strictObject({
  ruleId: z.string(),
  text: z.string().optional(),
  paragraph: z.string().optional(),
  from: z.int().nonnegative().optional(),
})

const names = z.array(z.string()).max(5000).optional()

const unit = z.looseObject({
  units: z
    .array(z.looseObject({ name: z.string(), short: z.string().optional() }))
    .max(5000)
    .optional(),
  leaders: z
    .array(z.looseObject({ name: z.string(), post: z.string() }))
    .max(5000)
    .optional(),
  places: names,
  titles: names,
  replaced: names,
})

/** The fields of the checker's settings, without the rules and their options themselves: those take long to load. */
export const lintSettingsShape = {
  rules: ruleSettings.default({}),
  genres: z.partialRecord(z.enum(genres.map(genre => genre.id)), ruleSettings).optional(),
  ignoring: z
    .strictObject({ findings: z.array(ignored).default([]), words: z.array(z.string()).default([]) })
    .optional(),
  unit: unit.optional(),
  limits: z
    .array(
      z.strictObject({
        genre: z.custom<GenreId>(value => typeof value === 'string' && isGenreId(value)).optional(),
        kind: z.enum(['characters', 'pages', 'minutes']),
        value: z.number().positive(),
        basis: z
          .strictObject({
            issuer: z.string().min(1),
            document: z.string().min(1),
            year: z.int(),
            clause: z.string().optional(),
            titled: z.boolean().optional(),
          })
          .optional(),
        scope: z.enum(['national', 'ministry', 'province', 'city', 'county']).optional(),
        covers: z.string().optional(),
        isOff: z.literal(true).optional(),
      }),
    )
    .optional(),
}

/** The checker's settings as they are stored. What this program does not know is kept: another version may. */
export const lintSettingsSchema: z.ZodType<LintSettings> = z.looseObject(lintSettingsShape)
