import { parentPort, workerData } from 'node:worker_threads'
import { ServiceError } from '../../../core/contract/errors.ts'
import type { DocxReply, DocxTask } from './docx-client.ts'
import { readDocx } from './docx-read.ts'

// One thread a file: whatever the file does to it, the program beside it goes on.
const { name, bytes } = workerData as DocxTask
parentPort?.postMessage(answer(name, bytes))

function answer(name: string, bytes: Uint8Array): DocxReply {
  try {
    return { ok: true, value: readDocx(name, bytes) }
  } catch (error) {
    return { ok: false, code: error instanceof ServiceError ? error.code : 'file-damaged' }
  }
}
