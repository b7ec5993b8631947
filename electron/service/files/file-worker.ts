import { parentPort, workerData } from 'node:worker_threads'
import { ServiceError } from '../../../core/contract/errors.ts'
import type { FileReply } from './file-client.ts'
import { parseAnyFile, type ReadTask } from './parse-file.ts'

// Away from the program: whatever a file does to this thread, the program beside it goes on. A thread that was started
// with a file reads that one; any other reads what it is sent.
if (workerData) void answer(workerData as ReadTask)
else parentPort?.on('message', (task: ReadTask) => void answer(task))

async function answer(task: ReadTask): Promise<void> {
  parentPort?.postMessage(await reply(task))
}

async function reply(task: ReadTask): Promise<FileReply> {
  try {
    return { ok: true, value: await parseAnyFile(task) }
  } catch (error) {
    return { ok: false, code: error instanceof ServiceError ? error.code : 'file-damaged' }
  }
}
