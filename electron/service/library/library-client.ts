import { Worker } from 'node:worker_threads'
import { ServiceError } from '../../../core/contract/errors.ts'
import type { DocumentReference } from '../../../core/lint/reference/document-reference.ts'
import { batches } from './batches.ts'
import type { Library, LibraryAdded, LibraryInput } from './library.ts'
import type { CallParams, CallValue, LibraryAnswer, LibraryCallName, ReferencePage } from './library-calls.ts'

interface Waiting {
  readonly resolve: (value: unknown) => void
  readonly reject: (error: ServiceError) => void
}

const extension = import.meta.url.endsWith('.ts') ? '.ts' : '.js'

/** The library as the rest of the service sees it: requests to the library thread, and their answers. */
export class LibraryClient implements Library {
  readonly #worker: Worker
  readonly #waiting = new Map<number, Waiting>()
  readonly closed: Promise<void>
  #lastId = 0
  #closing: Promise<void> | undefined

  constructor() {
    this.#worker = new Worker(new URL(`./library-worker${extension}`, import.meta.url))
    this.#worker.on('message', (answer: LibraryAnswer) => this.#settle(answer))
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
  request<N extends LibraryCallName>(name: N, params: CallParams<N>): Promise<CallValue<N>> {
    if (this.#closing) return Promise.reject(new ServiceError('library-closed'))
    return this.#send(name, params)
  }

  async add(inputs: readonly LibraryInput[], onProgress?: (done: number, total: number, name: string) => void) {
    let sum: LibraryAdded = { added: 0, unchanged: 0 }
    let done = 0
    for (const batch of batches(inputs)) {
      const { added, unchanged } = await this.request('add', { inputs: batch })
      sum = { added: sum.added + added, unchanged: sum.unchanged + unchanged }
      done += batch.length
      onProgress?.(done, inputs.length, batch.at(-1)?.title ?? '')
    }
    return sum
  }

  list() {
    return this.request('list', null)
  }

  stats() {
    return this.request('stats', null)
  }

  remove(ids: readonly string[]) {
    return this.request('remove', { ids })
  }

  text(id: string) {
    return this.request('text', { id })
  }

  async references() {
    const references: DocumentReference[] = []
    for (let after: number | null = 0; after !== null; ) {
      const page: ReferencePage = await this.request('references', { after })
      for (const reference of page.references) references.push(reference)
      after = page.next
    }
    return references
  }

  check(paragraphs: readonly string[]) {
    return this.request('check', { paragraphs })
  }

  duplicates(text: string, { all }: { readonly all: boolean }) {
    return this.request('duplicates', { text, all })
  }

  close(): Promise<void> {
    // A thread that has failed is gone as well: there is nothing left to close.
    this.#closing ??= this.#send('close', null).then(
      () => this.closed,
      () => this.closed,
    )
    return this.#closing
  }

  #send<N extends LibraryCallName>(name: N, params: CallParams<N>): Promise<CallValue<N>> {
    const id = ++this.#lastId
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve: value => resolve(value as CallValue<N>), reject })
      this.#worker.postMessage({ id, name, params })
    })
  }

  #settle(answer: LibraryAnswer): void {
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
