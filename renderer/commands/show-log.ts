import { openDialog } from '../desk/window-state.ts'
import type { Command } from './command.ts'

/** Shows what happened when: starts, backups, exports, faults. */
export const showLog: Command = {
  id: 'show-log',
  label: '运行记录…',
  run: () => openDialog({ kind: 'log' }),
}
