import type { ZodType } from 'zod'
import type { Handlers, Params, Reply, RequestName } from './contract.ts'
import { type ErrorCode, errorSentence, ServiceError } from './errors.ts'
import { isRequestName } from './names.ts'
import { requestSchemas } from './schemas.ts'

/**
 * Answers one request of a window that is not trusted: name and parameters are checked before any handler sees them.
 * Never rejects. An expected failure crosses as its code; anything else is a bug, goes to `report` with its stack and
 * crosses as `internal-error`.
 */
export async function serve(
  handlers: Handlers,
  name: unknown,
  params: unknown,
  report: (error: unknown) => void,
): Promise<Reply<RequestName>> {
  if (!isRequestName(name)) return failure('invalid-request')
  try {
    const parsed = (requestSchemas[name] as ZodType<Params<RequestName>>).safeParse(params)
    if (!parsed.success) return failure('invalid-request')
    const handler = handlers[name] as (params: Params<RequestName>) => unknown
    return { ok: true, value: await handler(parsed.data) } as Reply<RequestName>
  } catch (error) {
    if (error instanceof ServiceError) return { ok: false, error: { code: error.code, message: error.message } }
    report(error)
    return failure('internal-error')
  }
}

function failure(code: ErrorCode): Reply<RequestName> {
  return { ok: false, error: { code, message: errorSentence(code) } }
}
