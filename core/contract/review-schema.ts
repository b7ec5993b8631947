import { z } from 'zod'
import { type ChecklistTick, checklistAnswers, checklistPoints } from '../document/checklist.ts'
import { type Comment, commentLimits } from '../document/comment.ts'

const author = z.string().max(commentLimits.author)
const at = z.number()
const text = z.string().max(commentLimits.text)

/** Comments of a draft. */
export const commentsSchema: z.ZodType<readonly Comment[]> = z
  .array(
    z.object({
      id: z.string().min(1).max(commentLimits.id),
      author,
      at,
      text,
      quote: text,
      replacement: text.optional(),
      replies: z.array(z.object({ author, at, text })).max(commentLimits.replies).optional(),
      outcome: z.object({ kind: z.enum(['resolved', 'accepted', 'refused']), author, at }).optional(),
    }),
  )
  .max(commentLimits.comments)

/** What a reviewer answered of the checklist. */
export const checklistSchema: z.ZodType<readonly ChecklistTick[]> = z
  .array(
    z.object({
      point: z.enum(checklistPoints.map(point => point.id)),
      answer: z.enum(checklistAnswers),
      remark: text,
      author,
      at,
    }),
  )
  .max(checklistPoints.length)
