import { basename } from 'node:path'
import { Worker } from 'node:worker_threads'
import { ServiceError } from '../../../core/contract/errors.ts'
import type { BackupAnswers, BackupReply, BackupTask, KeyedTask } from './backup-tasks.ts'

const extension = import.meta.url.endsWith('.ts') ? '.ts' : '.js'

/** Runs a task in a thread of its own, with the keys of backups that are known. Throws ServiceErrors, and other errors for bugs alone. */
export function runTask<T extends BackupTask>(
  task: T,
  keys: readonly Uint8Array[] = [],
): Promise<BackupAnswers[T['kind']]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(`./backup-worker${extension}`, import.meta.url), {
      workerData: { task, keys } satisfies KeyedTask,
    })
    worker.once('message', (reply: BackupReply) => {
      if ('value' in reply) resolve(reply.value as BackupAnswers[T['kind']])
      else if ('code' in reply) reject(new ServiceError(reply.code, basename(task.path)))
      else reject(new Error(reply.stack))
    })
    worker.once('error', reject)
    worker.once('exit', () => reject(new ServiceError('write-failed')))
  })
}
