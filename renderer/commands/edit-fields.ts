import { openDialog } from '../desk/window-state.ts'
import { type Command, hasDraft } from './command.ts'

/** Fills in the elements of header and imprint (版头、版记). */
export const editFields: Command = {
  id: 'edit-fields',
  label: '版头、版记要素…',
  isEnabled: hasDraft,
  run: () => openDialog({ kind: 'fields' }),
}
