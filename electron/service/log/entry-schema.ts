import { z } from 'zod'
import { type ErrorCode, errorSentences } from '../../../core/contract/errors.ts'
import { isRequestName } from '../../../core/contract/names.ts'
import { logEvents, logOutcomes } from '../../../core/contract/run-log.ts'

const errorCodes = Object.keys(errorSentences) as readonly ErrorCode[]
const count = z.number().int().nonnegative()

/**
 * The form of a line of the log, checked before it is written and after it is read: nothing but numbers, words of closed
 * lists, and names of errors and places in ASCII letters.
 */
export const logEntrySchema = z.strictObject({
  at: z.number(),
  event: z.enum(logEvents),
  request: z.custom(isRequestName).optional(),
  result: z.enum([...errorCodes, ...logOutcomes]).optional(),
  count: count.optional(),
  took: count.optional(),
  left: count.optional(),
  program: z
    .string()
    .regex(/^[\w.+-]{1,30}( [\w.-]{1,30}){0,4}$/)
    .optional(),
  fault: z
    .strictObject({
      name: z.string().regex(/^[A-Za-z]{1,40}$/),
      code: z
        .string()
        .regex(/^[A-Z][A-Z0-9_]{1,60}$/)
        .optional(),
      places: z.array(z.string().regex(/^[\w@.+:/-]{1,200}$/)).max(20),
    })
    .optional(),
})
