import type { Failure, Params, RequestName, Value } from '../../core/contract/contract.ts'
import type { ErrorCode } from '../../core/contract/errors.ts'
import { bridge } from '../bridge/bridge.ts'

/** A request that the service refused, with the code and sentence of the contract. */
export class RequestFailure extends Error {
  readonly code: ErrorCode
  constructor(failure: Failure) {
    super(failure.message)
    this.name = 'RequestFailure'
    this.code = failure.code
  }
}

/** Asks the service and resolves to the value. Throws RequestFailure where it refuses. */
export async function ask<N extends RequestName>(name: N, params: Params<N>): Promise<Value<N>> {
  const reply = await bridge.request(name, params)
  if (!reply.ok) throw new RequestFailure(reply.error)
  return reply.value
}
