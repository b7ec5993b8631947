import type { Splice } from '../../core/document/block-edit.ts'
import type { DraftFacts } from '../../core/document/draft.ts'
import type { LintConfig } from '../../core/lint/config.ts'
import type { DocumentReference } from '../../core/lint/reference/document-reference.ts'
import type { KeyedBlock, LintReply, LintRequest } from './lint-protocol.ts'

/** The part of a web worker that checking uses. */
export interface LintWorker {
  onmessage: ((event: MessageEvent<LintReply>) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
  postMessage(request: LintRequest): void
  terminate(): void
}

/** Everything that a worker needs to begin anew. */
export interface LintState {
  readonly blocks: readonly KeyedBlock[]
  readonly facts: DraftFacts
  readonly config: LintConfig
  /** What the library tells of the documents that the draft may cite. */
  readonly references: readonly DocumentReference[]
}

/** What the client needs of the window around it. */
export interface LintClientOptions {
  readonly createWorker: () => LintWorker
  readonly readState: () => LintState
  readonly onReply: (reply: LintReply) => void
  /** Called when the worker has failed for good. */
  readonly onTrouble: () => void
}

/** How often a worker that fails is started again. */
const restarts = 1

/**
 * The window's side of checking. Changes go to the worker at once; answers to an older state than one already answered
 * are dropped. A worker that fails is started once more with the whole draft.
 */
export class LintClient {
  readonly #options: LintClientOptions
  #worker: LintWorker | null = null
  #revision = 0
  #answered = 0
  #failures = 0

  constructor(options: LintClientOptions) {
    this.#options = options
    this.#start()
  }

  /** Whether the worker has not yet answered for the draft as it stands. */
  get isPending(): boolean {
    return this.#worker !== null && this.#answered < this.#revision
  }

  splice(splice: Splice<KeyedBlock>): void {
    this.#send({ type: 'splice', splice, revision: ++this.#revision })
  }

  setFacts({ genre, fields, ignored, limits }: DraftFacts): void {
    const facts = { genre, fields, ...(ignored && { ignored }), ...(limits && { limits }) }
    this.#send({ type: 'facts', facts, revision: ++this.#revision })
  }

  configure(config: LintConfig): void {
    this.#send({ type: 'configure', config, revision: ++this.#revision })
  }

  setReferences(references: readonly DocumentReference[]): void {
    this.#send({ type: 'references', references, revision: ++this.#revision })
  }

  /** Checks the whole draft afresh, also with a new worker where the last one had failed. */
  restart(): void {
    this.#stop()
    this.#failures = 0
    this.#start()
  }

  close(): void {
    this.#stop()
  }

  #start(): void {
    const worker = this.#options.createWorker()
    worker.onmessage = event => this.#receive(event.data)
    worker.onerror = () => this.#fail()
    this.#worker = worker
    const { blocks, facts, config, references } = this.#options.readState()
    this.configure(config)
    if (references.length > 0) this.setReferences(references)
    this.setFacts(facts)
    this.#send({ type: 'reset', blocks, revision: ++this.#revision })
  }

  #stop(): void {
    if (!this.#worker) return
    this.#worker.onmessage = null
    this.#worker.onerror = null
    this.#worker.terminate()
    this.#worker = null
  }

  #send(request: LintRequest): void {
    this.#worker?.postMessage(request)
  }

  #receive(reply: LintReply): void {
    if (reply.revision <= this.#answered) return
    this.#answered = reply.revision
    this.#options.onReply(reply)
  }

  #fail(): void {
    this.#stop()
    if (this.#failures++ < restarts) this.#start()
    else this.#options.onTrouble()
  }
}
