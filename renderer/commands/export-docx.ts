import { openDialog } from '../desk/window-state.ts'
import { type Command, hasDraft } from './command.ts'

/** Writes the draft as a .docx for Word or WPS. */
export const exportDocx: Command = {
  id: 'export-docx',
  label: '导出 Word…',
  shortcuts: ['F12', 'Ctrl+Shift+E'],
  isEnabled: hasDraft,
  run: () => openDialog({ kind: 'export' }),
}
