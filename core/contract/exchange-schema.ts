import { z } from 'zod'
import { type Comment, commentLimits } from '../document/comment.ts'
import type { Block, DraftContent } from '../document/draft.ts'
import { draftStatuses } from '../document/draft-status.ts'
import { isWholeLog, type PlainMove, statusLogLimits } from '../document/status-log.ts'
import { type CarriedVersion, type ExchangePackage, exchangeLimits } from '../exchange/exchange-package.ts'
import { withoutMarks } from '../review/comments.ts'
import { parseDraftContent } from './draft-schema.ts'
import { longestVersionName, versionCauses } from './draft-versions.ts'

/** The version of the package's form. A package with a higher one was written by a newer program. */
export const packageVersion = 1

/** The most blocks that a draft of a package may have. */
const mostBlocks = 200_000

const status = z.enum(draftStatuses)
const author = z.string().max(commentLimits.author)
const time = z.number().min(-8.64e15).max(8.64e15)

/** Moves of a draft between statuses, as they mean the same on every computer. */
export const plainMovesSchema: z.ZodType<readonly PlainMove[]> = z
  .array(z.object({ from: status, to: status, author, at: time, reason: z.string().max(statusLogLimits.reason) }))
  .max(statusLogLimits.moves)

/** A draft's id as it stands in a package: as this program makes them, and no way to anywhere else. */
const draftId = z.string().regex(/^[\w-]{1,200}$/u)

const part = z.object({
  name: z.string().max(60),
  bytes: z.number().int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/u),
})

/** What a package says of itself, the hash of each of its parts among it. */
export const manifestSchema = z.strictObject({
  format: z.literal('jianwen-exchange'),
  version: z.number().int().positive(),
  draft: draftId,
  title: z.string().max(exchangeLimits.title),
  isRenamed: z.boolean(),
  author,
  note: z.string().max(exchangeLimits.note),
  at: time,
  parts: z
    .array(part)
    .min(1)
    .max(exchangeLimits.versions + 2),
})

export type Manifest = z.infer<typeof manifestSchema>

const carriedVersion = z.object({
  at: time,
  cause: z.enum(versionCauses),
  name: z.string().max(longestVersionName).nullable(),
  content: z.unknown(),
})

/** Reads the log of a package. Throws ZodError, and RangeError where no draft can have come that way. */
export function parseMoves(value: unknown): readonly PlainMove[] {
  const moves = plainMovesSchema.parse(value)
  if (!isWholeLog(moves)) throw new RangeError('Moves that no draft can make')
  return moves
}

/** Reads an earlier state of a package. Throws as `parseCarriedDraft`. */
export function parseCarriedVersion(value: unknown): CarriedVersion {
  const { content, ...version } = carriedVersion.parse(value)
  return { ...version, content: parseCarriedDraft(content) }
}

/**
 * Reads the draft of a package, and makes it whole: a comment there is once, and words bear marks of comments that there
 * are. Throws as `parseDraftContent`, and RangeError for one that is larger than a draft may be.
 */
export function parseCarriedDraft(value: unknown): ExchangePackage['content'] {
  const content = parseDraftContent(value)
  if (content.blocks.length === 0 || content.blocks.length > mostBlocks) throw new RangeError('No body of a draft')
  return withSoundMarks(content)
}

function withSoundMarks(content: DraftContent): DraftContent {
  const comments = new Map<string, Comment>()
  for (const comment of content.comments ?? []) if (!comments.has(comment.id)) comments.set(comment.id, comment)
  const strays = new Set(marksOf(content.blocks).filter(id => !comments.has(id)))
  const blocks = [...strays].reduce<readonly Block[]>(withoutMarks, content.blocks)
  return { ...content, blocks, ...(content.comments && { comments: [...comments.values()] }) }
}

function marksOf(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap(({ children }) => children.flatMap(({ comments = [] }) => comments))
}
