import { openDialog } from '../desk/window-state.ts'
import { type Command, hasDraft } from './command.ts'

/** Goes to a page or a heading, by the key of Word. */
export const goTo: Command = {
  id: 'go-to',
  label: '定位…',
  shortcuts: ['Ctrl+G'],
  isEnabled: hasDraft,
  run: () => openDialog({ kind: 'goTo' }),
}
