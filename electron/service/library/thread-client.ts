import { Worker } from 'node:worker_threads'
import { ServiceError } from '../../../core/contract/errors.ts'
import type { Call, Calls, ThreadAnswer } from './thread-calls.ts'

interface Waiting {
  readonly resolve: (value: unknown) => void
  readonly reject: (error: ServiceError) => void
}

/** A thread of the library as its client sees it: requests, their answers, and what the thread tells of itself. */
export class ThreadClient<C extends Calls<C> & { readonly close: Call<null, null> }, E> {
  readonly closed: Promise<void>
  readonly #worker: Worker
  readonly #waiting = new Map<number, Waiting>()
  #lastId = 0
  #closing: Promise<void> | undefined

  /** Starts a module as a thread. */
  constructor(module: URL, onEvent: (event: E) => void) {
    this.#worker = new Worker(module)
    this.#worker.on('message', (message: ThreadAnswer | E) => {
      if (isAnswer(message)) this.#settle(message)
      else onEvent(message)
    })
    this.#worker.on('error', error => this.#failAll(new ServiceError('internal-error', undefined, { cause: error })))
    this.closed = new Promise(resolve => {
      this.#worker.on('exit', () => {
        this.#closing ??= Promise.resolve()
        this.#failAll(new ServiceError('library-closed'))
        resolve()
      })
    })
  }

  /** Asks the thread; resolves or rejects with its answer. */
  request<N extends keyof C & string>(name: N, params: C[N]['params']): Promise<C[N]['value']> {
    if (this.#closing) return Promise.reject(new ServiceError('library-closed'))
    return this.#send(name, params)
  }

  /** Lets the thread answer what it was asked before, and end. */
  close(): Promise<void> {
    // A thread that has failed is gone as well: there is nothing left to close.
    this.#closing ??= this.#send('close', null).then(
      () => this.closed,
      () => this.closed,
    )
    return this.#closing
  }

  #send<N extends keyof C & string>(name: N, params: C[N]['params']): Promise<C[N]['value']> {
    const id = ++this.#lastId
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve: value => resolve(value as C[N]['value']), reject })
      this.#worker.postMessage({ id, name, params })
    })
  }

  #settle(answer: ThreadAnswer): void {
    const waiting = this.#waiting.get(answer.id)
    this.#waiting.delete(answer.id)
    if (answer.ok) waiting?.resolve(answer.value)
    else waiting?.reject(new ServiceError(answer.code, undefined, { cause: answer.detail }))
  }

  #failAll(error: ServiceError): void {
    for (const { reject } of this.#waiting.values()) reject(error)
    this.#waiting.clear()
  }
}

function isAnswer(message: unknown): message is ThreadAnswer {
  return typeof message === 'object' && message !== null && 'id' in message
}
