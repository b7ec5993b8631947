import { z } from 'zod'
import type { ReportPart } from '../report/parts.ts'
import { reportKinds, reportLimits } from './report.ts'

const text = z.string().max(reportLimits.text)

const column = z.object({ label: text, width: z.number().min(1).max(100), isNumber: z.literal(true).optional() })

const part = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('title'), text, under: text }),
  z.object({ kind: z.literal('heading'), text }),
  z.object({ kind: z.enum(['text', 'note', 'strong']), text }),
  z.object({ kind: z.literal('facts'), rows: z.array(z.tuple([text, text])).max(100) }),
  z.object({
    kind: z.literal('table'),
    columns: z.array(column).min(1).max(reportLimits.columns),
    rows: z.array(z.array(text).max(reportLimits.columns)).max(reportLimits.rows),
    empty: text,
  }),
  z.object({ kind: z.literal('signatures'), labels: z.array(text).min(1).max(10) }),
])

/** What the requests of the review report must look like. */
export const reportSchemas = {
  'report.review': z.object({ id: z.string().min(1).max(200) }),
  'report.export': z.object({
    name: z.string().min(1).max(300),
    kind: z.enum(reportKinds),
    parts: z
      .array(part as unknown as z.ZodType<ReportPart>)
      .min(1)
      .max(reportLimits.parts),
  }),
}
