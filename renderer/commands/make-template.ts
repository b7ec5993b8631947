import { openDialog } from '../desk/window-state.ts'
import { endComposition } from '../editor/session.ts'
import { type Command, hasDraft } from './command.ts'

/** Makes a template of the draft on the desk. */
export const makeTemplate: Command = {
  id: 'make-template',
  label: '存为模板…',
  isEnabled: hasDraft,
  async run() {
    await endComposition()
    openDialog({ kind: 'makeTemplate' })
  },
}
