import type { Match, Query } from '../../core/text/search/query.ts'
import type { ExpressionReply, ExpressionRequest } from './expression-worker.ts'

/** How long an expression may be computed, in milliseconds. Some would take years on one line. */
const patience = 2_000

/** The part of a web worker that searching uses. */
export interface SearchWorker {
  onmessage: ((event: MessageEvent<ExpressionReply>) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
  postMessage(request: ExpressionRequest): void
  terminate(): void
}

/** Searches with expressions in a thread of its own, which is ended where one takes too long. */
export class ExpressionClient {
  readonly #createWorker: () => SearchWorker
  #worker: SearchWorker | null = null
  #id = 0
  #giveUp: () => void = () => {}

  constructor(createWorker: () => SearchWorker) {
    this.#createWorker = createWorker
  }

  /** The matches of each text; null where that took too long, failed, or another search came meanwhile. */
  search(texts: readonly string[], query: Query): Promise<readonly (readonly Match[])[] | null> {
    this.#giveUp()
    return new Promise(resolve => {
      const id = ++this.#id
      this.#worker ??= this.#createWorker()
      const worker = this.#worker
      const end = (matches: readonly (readonly Match[])[] | null) => {
        clearTimeout(timer)
        this.#giveUp = () => {}
        if (!matches) this.close()
        resolve(matches)
      }
      const timer = setTimeout(() => end(null), patience)
      this.#giveUp = () => end(null)
      worker.onmessage = ({ data }) => data.id === id && end(data.matches)
      worker.onerror = () => end(null)
      worker.postMessage({ id, texts, query })
    })
  }

  /** Ends the thread. The next search starts another. */
  close(): void {
    this.#worker?.terminate()
    this.#worker = null
  }
}
