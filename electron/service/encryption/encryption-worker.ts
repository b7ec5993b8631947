import { parentPort, workerData } from 'node:worker_threads'
import { ServiceError } from '../../../core/contract/errors.ts'
import { toServiceError } from '../storage/sqlite-errors.ts'
import { convertFolder } from './convert-folder.ts'
import type { ConversionNews, ConversionTask } from './run-conversion.ts'

const port = parentPort
if (!port) throw new Error('encryption-worker runs as a worker thread')
const { folder, conversion, cancelled } = workerData as ConversionTask

const tell = (news: ConversionNews) => port.postMessage(news)

/** How often progress is told, in milliseconds. */
const pause = 100
let toldAt = 0

try {
  convertFolder(folder, conversion, done => {
    if (Atomics.load(cancelled, 0) === 1) throw new ServiceError('encryption-cancelled')
    if (performance.now() - toldAt < pause) return
    toldAt = performance.now()
    tell({ done })
  })
  tell({ code: null })
} catch (error) {
  const failure = toServiceError(error)
  if (failure instanceof ServiceError) tell({ code: failure.code })
  else tell({ stack: error instanceof Error ? (error.stack ?? error.message) : String(error) })
}
