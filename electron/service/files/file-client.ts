import { Worker, type WorkerOptions } from 'node:worker_threads'
import { type ErrorCode, ServiceError } from '../../../core/contract/errors.ts'
import type { FileReadings, ReadTask } from './parse-file.ts'
import { mostMemory, watchMemory } from './thread-memory.ts'

/** What a worker answers. */
export type FileReply<K extends keyof FileReadings = keyof FileReadings> =
  | { readonly ok: true; readonly value: FileReadings[K] }
  | { readonly ok: false; readonly code: ErrorCode }

/** Milliseconds of wall clock that one file may take. */
export const timeLimit = 10_000

/** The thread that reads files. */
export const fileWorkerUrl = new URL(
  import.meta.url.endsWith('.ts') ? 'file-worker.ts' : 'file-worker.js',
  import.meta.url,
)

/** What such a thread may use: memory in megabytes, and nothing of this program's surroundings. */
export const fileWorkerOptions: WorkerOptions = {
  resourceLimits: { maxOldGenerationSizeMb: mostMemory, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 },
  env: {},
  execArgv: [],
  stdout: true,
  stderr: true,
}

/**
 * Reads a file in a thread of its own that is ended when it takes too long or too much memory. Throws ServiceError
 * file-too-slow, file-too-large and what `parseFile` throws. `limit` is in milliseconds.
 */
export function readFileInWorker<K extends keyof FileReadings>(
  task: ReadTask<K>,
  limit: number = timeLimit,
): Promise<FileReadings[K]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(fileWorkerUrl, { ...fileWorkerOptions, workerData: task })
    const finish = (settle: () => void) => {
      clearTimeout(timer)
      stopWatch()
      void worker.terminate()
      settle()
    }
    const fail = (code: ErrorCode, cause?: unknown) =>
      finish(() => reject(new ServiceError(code, task.name, cause === undefined ? undefined : { cause })))
    const timer = setTimeout(() => fail('file-too-slow'), limit)
    const stopWatch = watchMemory(worker, () => fail('file-too-large'))
    worker.on('message', (reply: FileReply<K>) => (reply.ok ? finish(() => resolve(reply.value)) : fail(reply.code)))
    worker.on('error', (error: NodeJS.ErrnoException) =>
      fail(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'file-too-large' : 'file-damaged', error),
    )
    worker.on('exit', () => fail('file-damaged'))
  })
}
