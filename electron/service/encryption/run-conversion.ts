import { Worker } from 'node:worker_threads'
import { type ErrorCode, ServiceError } from '../../../core/contract/errors.ts'
import type { Conversion } from './convert-folder.ts'

/** What the thread is given. `cancelled` turns to 1 where the work is called off. */
export interface ConversionTask {
  readonly folder: string
  readonly conversion: Conversion
  readonly cancelled: Int32Array
}

/** What the thread tells: how far it is, 0 to 1, and how it ended; null stands for well. */
export type ConversionNews =
  | { readonly done: number }
  | { readonly code: ErrorCode | null }
  | { readonly stack: string }

/** Work in a thread of its own that writes a folder anew beside itself. */
export interface RunningConversion {
  readonly finished: Promise<void>
  /** The work then ends with `encryption-cancelled`, unless it has just ended otherwise. */
  cancel(): void
}

const extension = import.meta.url.endsWith('.ts') ? '.ts' : '.js'

/** Starts `convertFolder`. `finished` rejects with ServiceErrors, and with other errors for bugs alone. */
export function runConversion(
  folder: string,
  conversion: Conversion,
  onProgress: (done: number) => void,
): RunningConversion {
  const cancelled = new Int32Array(new SharedArrayBuffer(4))
  const workerData: ConversionTask = { folder, conversion, cancelled }
  const worker = new Worker(new URL(`./encryption-worker${extension}`, import.meta.url), { workerData })
  const finished = new Promise<void>((resolve, reject) => {
    worker.on('message', (news: ConversionNews) => {
      if ('done' in news) onProgress(news.done)
      else if ('stack' in news) reject(Object.assign(new Error('The conversion failed'), { stack: news.stack }))
      else if (news.code === null) resolve()
      else reject(new ServiceError(news.code))
    })
    worker.once('error', reject)
    worker.once('exit', () => reject(new ServiceError('write-failed')))
  })
  return { finished, cancel: () => void Atomics.store(cancelled, 0, 1) }
}
