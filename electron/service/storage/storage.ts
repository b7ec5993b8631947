import { resolve } from 'node:path'
import type { Worker } from 'node:worker_threads'
import { ServiceError } from '../../../core/contract/errors.ts'
import { type DraftStore, type StoreOperation, storeOperations } from './draft-store.ts'
import {
  type FileOperations,
  fileOperations,
  type StorageNews,
  type StorageReply,
  type StorageRequest,
} from './messages.ts'
import { noKeys, type StoreKeys } from './reopening-store.ts'
import { storageThread } from './storage-thread.ts'

/** The store as the service sees it: every operation of the worker, answered by a promise. */
export type Storage = {
  readonly [O in StoreOperation]: (...args: Parameters<DraftStore[O]>) => Promise<ReturnType<DraftStore[O]>>
} & {
  readonly [O in keyof FileOperations]: (...args: Parameters<FileOperations[O]>) => Promise<null>
} & {
  /** Ends the worker once everything asked before is on disk. Later operations are refused. */
  close(): Promise<void>
}

interface Pending {
  readonly resolve: (value: unknown) => void
  readonly reject: (error: Error) => void
}

const filesInUse = new Set<string>()

/**
 * Starts the worker that owns a draft database. The file is opened by the first operation; where that fails, each
 * operation rejects with the reason as a ServiceError and tries anew. A worker that dies takes what it had not answered
 * with it as `write-failed`, and the next operation starts another. Throws ServiceError `data-in-use` where this process
 * has the file open already: the lock in the file only tells processes apart.
 */
export function startStorage(
  databaseFile: string,
  onNews: (news: StorageNews) => void = () => undefined,
  keys: StoreKeys = noKeys,
): Storage {
  const file = resolve(databaseFile)
  if (filesInUse.has(file)) throw new ServiceError('data-in-use')
  filesInUse.add(file)

  const pending = new Map<number, Pending>()
  let nextId = 1
  let worker: Worker | undefined
  let isClosed = false

  const settle = (reply: StorageReply | StorageNews) => {
    if (!('id' in reply)) return onNews(reply)
    const request = pending.get(reply.id)
    pending.delete(reply.id)
    if ('value' in reply) request?.resolve(reply.value)
    else request?.reject('code' in reply ? new ServiceError(reply.code) : workerError(reply.stack))
  }

  const start = (): Worker => {
    const started = storageThread({ file, keys })
    let reason: unknown
    started.on('message', settle)
    started.on('error', error => {
      reason = error
    })
    started.on('exit', () => {
      worker = undefined
      const failure = new ServiceError('write-failed', '', { cause: reason })
      for (const request of pending.values()) request.reject(failure)
      pending.clear()
    })
    return started
  }

  const ask = (operation: StorageRequest['operation'], args: readonly unknown[]) =>
    new Promise<unknown>((resolve, reject) => {
      worker ??= start()
      const id = nextId++
      pending.set(id, { resolve, reject })
      worker.postMessage({ id, operation, args } satisfies StorageRequest)
    })

  const close = async () => {
    if (isClosed) return
    isClosed = true
    try {
      if (!worker) return
      await ask('close', [])
    } finally {
      await worker?.terminate()
      filesInUse.delete(file)
    }
  }

  const operations = [...storeOperations, ...fileOperations].map(operation => [
    operation,
    (...args: readonly unknown[]) =>
      isClosed ? Promise.reject(new ServiceError('write-failed')) : ask(operation, args),
  ])
  return { ...Object.fromEntries(operations), close } as Storage
}

function workerError(stack: string): Error {
  const error = new Error('The storage worker failed')
  error.stack = stack
  return error
}
