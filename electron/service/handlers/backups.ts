import type { RecoveryReport } from '../../../core/contract/backups.ts'
import type { Handlers } from '../../../core/contract/contract.ts'
import type { Backups } from '../backups/backups.ts'
import { runTask } from '../backups/run-task.ts'
import { noteOriginalsGone } from '../storage/rescue/kept-originals.ts'
import { readReport, recoveryFiles, writeReport } from '../storage/rescue/recovery-files.ts'

/** Backups, and what was recovered from damage. */
export function backupHandlers(backups: Backups, databaseFile: string, reportKey: Uint8Array | null = null) {
  const { report } = recoveryFiles(databaseFile)
  return {
    'backup.state': () => backups.state(),
    'backup.make': () => backups.make('hand'),
    'backup.cancel': () => backups.cancel(),
    'backup.content': backup => backups.content(backup),
    'backup.restoreDrafts': ({ ids, ...backup }) => backups.restoreDrafts(backup, ids),
    'backup.restoreAll': backup => backups.restoreAll(backup),
    'backup.forgetDrafts': ({ ids }) => backups.forgetDrafts(ids),
    'backup.setSecondFolder': ({ path }) => backups.setSecondFolder(path),
    'backup.unlock': ({ secret, ...backup }) => backups.unlock(backup, secret),
    'recovery.report': () => readReport(report, reportKey),
    'recovery.read': () => {
      const read: RecoveryReport | null = readReport(report, reportKey)
      if (read && !read.isRead) writeReport(report, { ...read, isRead: true }, reportKey)
      return null
    },
    'recovery.deleteOriginals': async () => {
      await runTask({ kind: 'eraseFolder', path: recoveryFiles(databaseFile).keptFolder })
      return noteOriginalsGone(databaseFile, reportKey)
    },
  } satisfies Partial<Handlers>
}
