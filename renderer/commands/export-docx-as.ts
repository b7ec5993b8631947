import { openDialog } from '../desk/window-state.ts'
import { type Command, hasDraft } from './command.ts'

/** Chooses a layout profile, then writes the draft as a .docx. */
export const exportDocxAs: Command = {
  id: 'export-docx-as',
  label: '按版式导出…',
  isEnabled: hasDraft,
  run: () => openDialog({ kind: 'export' }),
}
