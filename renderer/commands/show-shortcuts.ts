import { openDialog } from '../desk/window-state.ts'
import type { Command } from './command.ts'

/** Lists every key. */
export const showShortcuts: Command = {
  id: 'show-shortcuts',
  label: '快捷键',
  shortcuts: ['Shift+F1'],
  run: () => openDialog({ kind: 'shortcuts' }),
}
