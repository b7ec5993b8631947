import type { MessagePort } from 'node:worker_threads'
import type { ErrorCode } from '../../../core/contract/errors.ts'
import { failureOf } from './failure.ts'

/** A request to a thread: what it takes and what it gives. */
export interface Call<P, V> {
  readonly params: P
  readonly value: V
}

/** Requests by name. */
export type Calls<C> = { readonly [N in keyof C]: Call<unknown, unknown> }

export interface ThreadRequest {
  readonly id: number
  readonly name: string
  readonly params: unknown
}

export type ThreadAnswer =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly code: ErrorCode; readonly detail: string }

/** One function for each request. */
export type CallHandlers<C extends Calls<C>> = {
  readonly [N in keyof C]: (params: C[N]['params']) => C[N]['value'] | Promise<C[N]['value']>
}

/**
 * Answers requests in the order of arrival, save those whose handler returns a promise: later ones overtake them. The
 * thread ends after `close`. `onRequest` runs before each of them.
 */
export function serveCalls<C extends Calls<C>>(
  port: MessagePort,
  handlers: CallHandlers<C>,
  onRequest: () => void = () => undefined,
): void {
  port.on('message', (request: ThreadRequest) => {
    onRequest()
    const answering = answer(port, handlers, request)
    if (request.name !== 'close') return
    if (answering) void answering.then(() => port.close())
    else port.close()
  })
}

/** Answers a request: at once, unless its handler returns a promise. Never rejects. */
function answer<C extends Calls<C>>(
  port: MessagePort,
  handlers: CallHandlers<C>,
  { id, name, params }: ThreadRequest,
): Promise<void> | undefined {
  const send = (message: ThreadAnswer) => port.postMessage(message)
  const fail = (error: unknown) => send({ id, ok: false, ...failureOf(error) })
  try {
    const value = handlers[name as keyof C](params as C[keyof C]['params'])
    if (value instanceof Promise) return value.then(later => send({ id, ok: true, value: later }), fail)
    send({ id, ok: true, value })
  } catch (error) {
    fail(error)
  }
  return undefined
}
