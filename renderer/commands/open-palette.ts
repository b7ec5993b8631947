import { openDialog } from '../desk/window-state.ts'
import type { Command } from './command.ts'

/** Finds a command, a draft or a heading by a few letters. */
export const openPalette: Command = {
  id: 'open-palette',
  label: '命令面板…',
  shortcuts: ['Ctrl+Shift+P'],
  run: () => openDialog({ kind: 'palette' }),
}
