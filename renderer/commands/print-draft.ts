import { openDialog } from '../desk/window-state.ts'
import { endComposition } from '../editor/session.ts'
import { type Command, hasDraft } from './command.ts'

/** Shows the pages as they leave the printer; from there they are printed, or kept as PDF by the system's own dialog. */
export const printDraft: Command = {
  id: 'print-draft',
  label: '打印预览…',
  shortcuts: ['Ctrl+P'],
  isEnabled: hasDraft,
  run: async () => {
    await endComposition()
    openDialog({ kind: 'preview' })
  },
}
