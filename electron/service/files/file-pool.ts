import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { type ErrorCode, ServiceError } from '../../../core/contract/errors.ts'
import { type FileReply, fileWorkerOptions, fileWorkerUrl, timeLimit } from './file-client.ts'
import type { FileReadings, PlainFile, ReadTask } from './parse-file.ts'
import { assertReadableSize } from './readable-size.ts'
import { watchMemory } from './thread-memory.ts'

/** After so many files a thread is begun anew, so that what a library inside leaks does not add up. */
const filesPerThread = 300

/** How long an idle thread is kept, in milliseconds. */
const idleTime = 15_000

interface Reading {
  readonly task: ReadTask
  readonly resolve: (file: FileReadings[keyof FileReadings]) => void
  readonly reject: (error: ServiceError) => void
}

/** How the reading of a file ended: with its text or the code of the failure; `isLost` where it cost the thread. */
type Ending =
  | { readonly file: FileReadings[keyof FileReadings] }
  | { readonly code: ErrorCode; readonly isLost: boolean; readonly cause?: unknown }

interface Thread {
  readonly worker: Worker
  filesLeft: number
  /** Ends the reading under way. */
  end: (ending: Ending) => void
}

/**
 * Reads many files as plain text in a few threads, one file at a time each. A file that takes too long or too much memory
 * costs its thread, and nothing else. Threads start when needed and go when idle.
 */
export class FilePool {
  readonly #size: number
  readonly #limit: number
  readonly #waiting: Reading[] = []
  readonly #idle: Thread[] = []
  #running = 0
  #timer: NodeJS.Timeout | undefined

  /** `size` threads at most; a file may take `limit` milliseconds. */
  constructor(size: number = Math.min(8, Math.max(2, availableParallelism())), limit: number = timeLimit) {
    this.#size = size
    this.#limit = limit
  }

  /** Reads a file; rejects as `readPlainText`. The bytes are handed over and gone for the caller. */
  read(name: string, bytes: Uint8Array): Promise<PlainFile> {
    return this.readAs({ reading: 'plain', name, bytes })
  }

  /** Reads a file as `read` does, in the form that the task asks for. */
  async readAs<K extends keyof FileReadings>(task: ReadTask<K>): Promise<FileReadings[K]> {
    assertReadableSize(task.name, task.bytes.length)
    return new Promise((resolve, reject) => {
      this.#waiting.push({ task, resolve: file => resolve(file as FileReadings[K]), reject })
      this.#next()
    })
  }

  /** Ends the idle threads; one that reads goes when it is done. */
  close(): void {
    clearTimeout(this.#timer)
    for (const { worker } of this.#idle.splice(0)) void worker.terminate()
  }

  #next(): void {
    while (this.#running < this.#size) {
      const reading = this.#waiting.shift()
      if (!reading) break
      this.#run(reading, this.#idle.pop() ?? this.#start())
    }
    clearTimeout(this.#timer)
    if (this.#running === 0) this.#timer = setTimeout(() => this.close(), idleTime).unref()
  }

  #start(): Thread {
    const worker = new Worker(fileWorkerUrl, { ...fileWorkerOptions, workerData: null })
    const thread: Thread = { worker, filesLeft: filesPerThread, end: () => undefined }
    worker.on('message', (reply: FileReply) =>
      thread.end(reply.ok ? { file: reply.value } : { code: reply.code, isLost: false }),
    )
    worker.on('error', (cause: NodeJS.ErrnoException) => {
      const code = cause.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'file-too-large' : 'file-damaged'
      thread.end({ code, isLost: true, cause })
    })
    worker.on('exit', () => {
      thread.end({ code: 'file-damaged', isLost: true })
      // One that ended while idle, by what a file left behind, takes no other.
      const place = this.#idle.indexOf(thread)
      if (place >= 0) this.#idle.splice(place, 1)
    })
    return thread
  }

  #run({ task, resolve, reject }: Reading, thread: Thread): void {
    this.#running++
    thread.worker.ref()
    const timer = setTimeout(() => thread.end({ code: 'file-too-slow', isLost: true }), this.#limit)
    const stopWatch = watchMemory(thread.worker, () => thread.end({ code: 'file-too-large', isLost: true }))
    thread.end = ending => {
      clearTimeout(timer)
      stopWatch()
      thread.end = () => undefined
      this.#running--
      const isLost = 'isLost' in ending && ending.isLost
      // An idle thread does not keep the program from ending.
      thread.worker.unref()
      if (!isLost && --thread.filesLeft > 0) this.#idle.push(thread)
      else void thread.worker.terminate()
      if ('file' in ending) resolve(ending.file)
      else reject(new ServiceError(ending.code, task.name, ending.cause === undefined ? {} : { cause: ending.cause }))
      this.#next()
    }
    // A view of a pool of other bytes cannot be handed over.
    const isWhole = task.bytes.byteLength === task.bytes.buffer.byteLength
    thread.worker.postMessage(task, isWhole ? [task.bytes.buffer as ArrayBuffer] : [])
  }
}
