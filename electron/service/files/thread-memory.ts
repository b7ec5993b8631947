import type { Worker } from 'node:worker_threads'

/** What a thread that reads a file may hold, in megabytes. */
export const mostMemory = 512

/** How often a thread at work is asked what it holds, in milliseconds. */
const interval = 100

/**
 * Watches what a thread holds, buffers outside its heap included, which the thread's own limits do not count. Calls
 * `onTooMuch` once, where that is more than `mostMemory`. Answers a function that ends the watch.
 */
export function watchMemory(worker: Worker, onTooMuch: () => void): () => void {
  let isOver = false
  const timer = setInterval(async () => {
    // A thread that has ended meanwhile says nothing.
    const held = await worker.getHeapStatistics().catch(() => undefined)
    if (isOver || !held || held.used_heap_size + held.external_memory <= mostMemory * 2 ** 20) return
    stop()
    onTooMuch()
  }, interval)
  const stop = () => {
    isOver = true
    clearInterval(timer)
  }
  return stop
}
