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

/** One function for each request; one that cannot answer at once returns a promise, and later requests overtake it. */
export type CallHandlers<C extends Calls<C>> = {
  readonly [N in keyof C]: (params: C[N]['params']) => C[N]['value'] | Promise<C[N]['value']>
}

/** Answers requests in the order of arrival. The thread ends after `close`. `onRequest` runs before each of them. */
export function serveCalls<C extends Calls<C>>(
  port: MessagePort,
  handlers: CallHandlers<C>,
  onRequest: () => void = () => undefined,
): void {
  const send = (answer: ThreadAnswer) => port.postMessage(answer)
  const fail = (id: number, error: unknown) => send({ id, ok: false, ...failureOf(error) })
  port.on('message', ({ id, name, params }: ThreadRequest) => {
    onRequest()
    try {
      const value = handlers[name as keyof C](params as C[keyof C]['params'])
      if (value instanceof Promise) {
        value.then(
          later => send({ id, ok: true, value: later }),
          error => fail(id, error),
        )
      } else send({ id, ok: true, value })
    } catch (error) {
      fail(id, error)
    }
    if (name === 'close') port.close()
  })
}
