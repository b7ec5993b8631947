import { makeBackup, showRecovery } from '../desk/backups.ts'
import { openDialog } from '../desk/window-state.ts'
import type { Command } from './command.ts'

/** Backups made and put back by hand, and the page on the last recovery. */
export const backupCommands: readonly Command[] = [
  {
    id: 'make-backup',
    label: '立即备份',
    run: async () => {
      await makeBackup()
    },
  },
  { id: 'restore-backup', label: '从备份恢复…', run: () => openDialog({ kind: 'backups' }) },
  { id: 'show-recovery', label: '稿件恢复情况…', run: showRecovery },
]
