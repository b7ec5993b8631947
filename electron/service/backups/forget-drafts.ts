import type { ForgottenDrafts } from '../../../core/contract/backups.ts'
import { ServiceError } from '../../../core/contract/errors.ts'
import { toServiceError } from '../storage/sqlite-errors.ts'
import type { BackupFile } from './backup-file.ts'
import { runTask } from './run-task.ts'

/** What the taking out of drafts is told and asks while it goes on. */
export interface Forgetting {
  onProgress(done: number, total: number): void
  isCancelled(): boolean
}

/**
 * Takes drafts out of backups, one file after the other. A backup that cannot be written anew stays as it is and is told;
 * the others are still seen to.
 */
export async function forgetDrafts(
  backups: readonly BackupFile[],
  ids: readonly string[],
  { onProgress, isCancelled }: Forgetting,
  keys: readonly Uint8Array[] = [],
): Promise<ForgottenDrafts> {
  const problems = new Set<string>()
  let rewritten = 0
  for (const [done, { path }] of backups.entries()) {
    if (isCancelled()) return { rewritten, problems: [...problems], isComplete: false }
    onProgress(done, backups.length)
    try {
      if (await runTask({ kind: 'forget', path, ids }, keys)) rewritten++
    } catch (error) {
      const failure = toServiceError(error)
      if (!(failure instanceof ServiceError)) throw failure
      problems.add(failure.message)
    }
  }
  return { rewritten, problems: [...problems], isComplete: problems.size === 0 }
}
