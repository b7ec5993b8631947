import { Worker } from 'node:worker_threads'
import type { StorageOpening } from './messages.ts'

const extension = import.meta.url.endsWith('.ts') ? '.ts' : '.js'
let ready: Worker | undefined

/** Begins a thread for the first database to come, so that it loads its code while the rest of the program does. */
export function readyStorageThread(): void {
  const thread = begin()
  ready = thread
  // A program that never comes to open a database ends all the same.
  thread.unref()
  // One that dies before it is wanted is missed by nobody: another is begun then.
  thread.on('error', () => undefined)
  thread.on('exit', () => {
    if (ready === thread) ready = undefined
  })
}

/** The thread that opens a database: the one that was begun for it, else a new one. */
export function storageThread(opening: StorageOpening): Worker {
  const thread = ready ?? begin()
  ready = undefined
  thread.ref()
  thread.postMessage(opening)
  return thread
}

function begin(): Worker {
  return new Worker(new URL(`./storage-worker${extension}`, import.meta.url), { name: 'storage' })
}
