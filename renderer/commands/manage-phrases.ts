import { openDialog } from '../desk/window-state.ts'
import type { Command } from './command.ts'

/** Opens the fixed phrases for adding, changing, arranging, importing and exporting. */
export const managePhrases: Command = {
  id: 'manage-phrases',
  label: '管理固定用语…',
  run: () => openDialog({ kind: 'phrases' }),
}
