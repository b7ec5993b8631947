import { openDialog } from '../desk/window-state.ts'
import type { Command } from './command.ts'

/** Compares any Word file with a layout profile, and sets it anew where a person wants that. */
export const checkFormatCommand: Command = {
  id: 'check-format',
  label: '检查 Word 格式…',
  run: () => openDialog({ kind: 'formatCheck' }),
}
