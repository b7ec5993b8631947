import { parentPort, workerData } from 'node:worker_threads'
import { ServiceError } from '../../../core/contract/errors.ts'
import type { FileReply } from './file-client.ts'
import { parseFile, type ReadTask } from './parse-file.ts'

// One thread a file: whatever the file does to it, the program beside it goes on.
parentPort?.postMessage(answer(workerData as ReadTask))

function answer(task: ReadTask): FileReply {
  try {
    return { ok: true, value: parseFile(task) }
  } catch (error) {
    return { ok: false, code: error instanceof ServiceError ? error.code : 'file-damaged' }
  }
}
