import { Worker } from 'node:worker_threads'
import { type ErrorCode, ServiceError } from '../../../core/contract/errors.ts'
import type { RawDocument } from './docx-read.ts'

/** What a worker is given. */
export interface DocxTask {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What a worker answers. */
export type DocxReply =
  | { readonly ok: true; readonly value: RawDocument }
  | { readonly ok: false; readonly code: ErrorCode }

/** Milliseconds of wall clock that one file may take. */
const timeLimit = 10_000

const workerUrl = new URL(import.meta.url.endsWith('.ts') ? 'docx-worker.ts' : 'docx-worker.js', import.meta.url)

/**
 * Reads a Word file in a thread of its own that is ended when it takes too long or too much memory. Throws ServiceError
 * file-too-slow, file-too-large, file-damaged, file-encrypted or file-unsupported. `limit` is in milliseconds.
 */
export function readDocxInWorker(task: DocxTask, limit: number = timeLimit): Promise<RawDocument> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerUrl, {
      workerData: task,
      resourceLimits: { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 },
      env: {},
      execArgv: [],
      stdout: true,
      stderr: true,
    })
    const finish = (settle: () => void) => {
      clearTimeout(timer)
      void worker.terminate()
      settle()
    }
    const fail = (code: ErrorCode, cause?: unknown) =>
      finish(() => reject(new ServiceError(code, task.name, cause === undefined ? undefined : { cause })))
    const timer = setTimeout(() => fail('file-too-slow'), limit)
    worker.on('message', (reply: DocxReply) => (reply.ok ? finish(() => resolve(reply.value)) : fail(reply.code)))
    worker.on('error', (error: NodeJS.ErrnoException) =>
      fail(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'file-too-large' : 'file-damaged', error),
    )
    worker.on('exit', () => fail('file-damaged'))
  })
}
