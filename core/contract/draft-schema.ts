import { z } from 'zod'
import type { DraftEdit } from '../document/block-edit.ts'
import { commentLimits } from '../document/comment.ts'
import {
  type Block,
  blockTypes,
  type DraftContent,
  type DraftFields,
  draftVersion,
  type FieldId,
  fieldIds,
  headerFormats,
  sealKinds,
} from '../document/draft.ts'
import { type GenreId, genres } from '../document/genres.ts'
import { mostColumns, shapeOfText } from '../document/table.ts'
import { DraftTooNewError, upgradeDraft } from '../document/upgrade.ts'
import { ServiceError } from './errors.ts'
import { checklistSchema, commentsSchema } from './review-schema.ts'

/** The most UTF-16 units that one run of text or one field may hold. */
export const longestText = 1_000_000

/** The most findings that one draft may ignore. */
const mostIgnored = 10_000

/** The most runs that one block may hold. */
export const mostRuns = 100_000

/**
 * Text of a run. Every string is taken as it is, control characters, line feeds and lone surrogates included: refusing
 * to save what stands on the paper would lose it. Importing and exporting clean; storing does not.
 */
const text = z.string().max(longestText)

/** The comments on a run. An empty list would be another run than none. */
const runComments = z.array(z.string().min(1).max(commentLimits.id)).min(1).max(100)
const run = z.object({ text, bold: z.boolean().optional(), comments: runComments.optional() })
const level = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)])

/** A genre's identifier. */
export const genreIdSchema: z.ZodType<GenreId> = z.enum(genres.map(genre => genre.id))

const column = z.object({
  width: z.number().int().min(1).max(1000),
  align: z.enum(['left', 'center', 'right']).optional(),
})

/** What a table has besides its text. */
const tableShape = z.object({
  columns: z.array(column).min(1).max(mostColumns),
  headerRows: z.number().int().nonnegative(),
  landscape: z.literal(true).optional(),
})

/**
 * One block of a body. Unknown properties are dropped, and so are the level of a block that is no heading and the shape
 * of one that is no table. A table without its shape gets one from its text.
 */
export const blockSchema: z.ZodType<Block> = z
  .object({
    type: z.enum(blockTypes),
    level: level.optional(),
    children: z.array(run).min(1).max(mostRuns),
    table: tableShape.optional(),
  })
  .transform(({ type, level, children, table }) => {
    if (type === 'table') return { type, children, table: table ?? shapeOfText(children.map(one => one.text).join('')) }
    return type === 'heading' ? { type, level: level ?? 1, children } : { type, children }
  })

const fieldShape = Object.fromEntries(fieldIds.map(id => [id, text.optional()])) as Record<
  FieldId,
  z.ZodOptional<z.ZodString>
>

/** The elements filled in as a form. */
export const fieldsSchema: z.ZodType<DraftFields> = z.object({
  ...fieldShape,
  format: z.enum(headerFormats).optional(),
  seal: z.enum(sealKinds).optional(),
})

/** What is ignored in a draft. */
const ignoredSchema = z
  .array(
    z.object({
      ruleId: z.string().max(200),
      text: text.optional(),
      paragraph: text.optional(),
      from: z.number().int().nonnegative().optional(),
    }),
  )
  .max(mostIgnored)

/** The limits of a draft alone. */
const limitsSchema = z
  .array(z.object({ kind: z.enum(['characters', 'pages', 'minutes']), value: z.number().positive().max(10_000_000) }))
  .max(3)

const count = z.number().int().nonnegative()

/** A step of the journal. */
export const draftEditSchema: z.ZodType<DraftEdit> = z.discriminatedUnion('type', [
  z.object({ type: z.literal('blocks'), at: count, remove: count, insert: z.array(blockSchema) }),
  z.object({ type: z.literal('fields'), fields: fieldsSchema }),
  z.object({ type: z.literal('genre'), genre: genreIdSchema }),
  z.object({ type: z.literal('ignored'), ignored: ignoredSchema }),
  z.object({ type: z.literal('limits'), limits: limitsSchema }),
  z.object({ type: z.literal('comments'), comments: commentsSchema }),
  z.object({ type: z.literal('checklist'), checklist: checklistSchema }),
])

/** A whole draft in the shape of this program's version. */
export const draftContentSchema: z.ZodType<DraftContent> = z.object({
  version: z.union([z.literal(1), z.literal(2), z.literal(draftVersion)]),
  genre: genreIdSchema,
  templateId: z.string().max(200).optional(),
  fields: fieldsSchema,
  blocks: z.array(blockSchema),
  ignored: ignoredSchema.optional(),
  limits: limitsSchema.optional(),
  comments: commentsSchema.optional(),
  checklist: checklistSchema.optional(),
})

/**
 * Reads a stored draft of this or an older version. Throws ServiceError `draft-too-new` for a newer one, and ZodError or
 * RangeError for anything that is no draft.
 */
export function parseDraftContent(value: unknown): DraftContent {
  try {
    return draftContentSchema.parse(upgradeDraft(value))
  } catch (error) {
    throw error instanceof DraftTooNewError ? new ServiceError('draft-too-new', '', { cause: error }) : error
  }
}
