import { parentPort, workerData } from 'node:worker_threads'
import { ServiceError } from '../../../core/contract/errors.ts'
import type { DraftStore } from './draft-store.ts'
import type { StorageNews, StorageReply, StorageRequest } from './messages.ts'
import { createReopeningStore, type StoreKeys } from './reopening-store.ts'

/** How long the worker waits after an operation before it does work that nobody asked for, in milliseconds. */
const restDelay = 250

/** The longest wait before it looks again, in milliseconds: the clock may have been set. */
const longestRest = 3_600_000

const port = parentPort
if (!port) throw new Error('storage-worker runs as a worker thread')

const tell = (news: StorageNews) => port.postMessage(news)
const { file, keys } = workerData as { readonly file: string; readonly keys: StoreKeys }
const store = createReopeningStore(
  file,
  recovered => tell({ recovered }),
  purged => tell({ purged }),
  keys,
)
let resting: NodeJS.Timeout | undefined
let restsAt = Number.POSITIVE_INFINITY

/** Rests after `delay` milliseconds, or at an earlier moment that is planned already. */
function restAfter(delay: number): void {
  const at = performance.now() + delay
  if (at >= restsAt) return
  clearTimeout(resting)
  restsAt = at
  resting = setTimeout(() => {
    restsAt = Number.POSITIVE_INFINITY
    const next = store.rest()
    if (next !== null) restAfter(Math.max(restDelay, Math.min(next, longestRest)))
  }, delay)
}

port.on('message', (request: StorageRequest) => {
  if (request.operation === 'backup') void answerLater(request).then(reply => port.postMessage(reply))
  else port.postMessage(answer(request))
  restAfter(restDelay)
  if (request.operation !== 'close') return
  clearTimeout(resting)
  port.close()
})

/** The answer is made after the operation has returned, and so after its commit. */
function answer({ id, operation, args }: StorageRequest): StorageReply {
  try {
    return { id, value: perform(operation, args) }
  } catch (error) {
    return failed(id, error)
  }
}

function perform(operation: StorageRequest['operation'], args: readonly unknown[]): unknown {
  switch (operation) {
    case 'close':
      return store.close()
    case 'exchange':
      return store.exchange(args[0] as string, args[1] as string)
    case 'recheck':
      return store.recheck()
    case 'cancelBackup':
      return store.cancelBackup()
    case 'backup':
      throw new Error('A backup takes its time')
    default:
      return store.run(drafts => call(drafts, operation, args))
  }
}

/** A copy is made while other requests are answered. */
async function answerLater({ id, args }: StorageRequest): Promise<StorageReply> {
  try {
    return { id, value: await store.backup(args[0] as string, (done, total) => tell({ copied: { done, total } })) }
  } catch (error) {
    return failed(id, error)
  }
}

function failed(id: number, error: unknown): StorageReply {
  if (error instanceof ServiceError) return { id, code: error.code }
  return { id, stack: error instanceof Error ? (error.stack ?? error.message) : String(error) }
}

function call(drafts: DraftStore, operation: keyof DraftStore, args: readonly unknown[]): unknown {
  return (drafts[operation] as (...args: readonly unknown[]) => unknown)(...args)
}
