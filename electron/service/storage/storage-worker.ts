import { parentPort } from 'node:worker_threads'
import { ServiceError } from '../../../core/contract/errors.ts'
import type { DraftStore } from './draft-store.ts'
import type { StorageNews, StorageOpening, StorageReply, StorageRequest } from './messages.ts'
import { createReopeningStore, type ReopeningStore } from './reopening-store.ts'
import { RestTimer } from './rest-timer.ts'

const port = parentPort
if (!port) throw new Error('storage-worker runs as a worker thread')

const tell = (news: StorageNews) => port.postMessage(news)

/** The first message names the database; whatever follows is a request. */
port.once('message', ({ file, keys }: StorageOpening) => {
  const store = createReopeningStore(
    file,
    recovered => tell({ recovered }),
    purged => tell({ purged }),
    keys,
  )
  const resting = new RestTimer(() => store.rest())
  port.on('message', (request: StorageRequest) => {
    if (request.operation === 'backup') void answerLater(store, request).then(reply => port.postMessage(reply))
    else port.postMessage(answer(store, request))
    resting.asked()
    if (request.operation !== 'close') return
    resting.end()
    port.close()
  })
})

/** The answer is made after the operation has returned, and so after its commit. */
function answer(store: ReopeningStore, { id, operation, args }: StorageRequest): StorageReply {
  try {
    return { id, value: perform(store, operation, args) }
  } catch (error) {
    return failed(id, error)
  }
}

function perform(store: ReopeningStore, operation: StorageRequest['operation'], args: readonly unknown[]): unknown {
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
async function answerLater(store: ReopeningStore, { id, args }: StorageRequest): Promise<StorageReply> {
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
