import { existsSync, rmSync } from 'node:fs'
import type { RecoveryReason, RecoveryReport } from '../../../../core/contract/backups.ts'
import type { Acknowledged } from './acknowledged.ts'
import type { BackupSource } from './merge-backup.ts'
import { rebuild } from './rebuild.ts'
import { finishRecovery, freeFolder, hasContent, recoveryFiles, writeReport } from './recovery-files.ts'

/** What recovery takes from, and its clock. */
export interface RecoveryOptions {
  /** Backups, the newest first. */
  readonly backups: readonly BackupSource[]
  /** The last steps that a person was told were saved. */
  readonly acknowledged: Acknowledged
  readonly now: number
  /** The key of the database; null where it is not encrypted. */
  readonly key: Uint8Array | null
  /** Keys of backups from other times. */
  readonly backupKeys: readonly Uint8Array[]
  /** The key of the report; null where it is not encrypted. */
  readonly reportKey: Uint8Array | null
}

/**
 * Makes a sound database of a damaged, foreign or missing one, in its place. The original is moved into a folder of its
 * own, never altered or deleted, and what came of each draft is written down. A fault of the disk on the way leaves
 * everything as it was.
 */
export function recoverDatabase(file: string, options: RecoveryOptions): RecoveryReport {
  const { now, reportKey } = options
  const { rescued, report: reportFile, keptFolder } = recoveryFiles(file)
  rmSync(rescued, { force: true })
  const isThere = hasContent(file) || hasContent(`${file}-wal`)
  const { isForeign, ...rebuilt } = rebuild(file, rescued, options)
  const reason: RecoveryReason = !isThere ? 'missing' : isForeign ? 'foreign' : 'damaged'
  const kept = isThere || existsSync(file) ? freeFolder(keptFolder, now) : null
  const report = { ...rebuilt, reason, kept, isRead: false }
  writeReport(reportFile, report, reportKey)
  finishRecovery(file, reportKey)
  return report
}
