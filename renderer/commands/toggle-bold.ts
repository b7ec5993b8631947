import { toggleBold as toggle } from '../editor/actions.ts'
import { type Command, hasDraft } from './command.ts'

/** Makes the selection bold, or plain again. */
export const toggleBold: Command = {
  id: 'toggle-bold',
  label: '加粗',
  shortcuts: ['Ctrl+B'],
  paperKeys: true,
  isEnabled: hasDraft,
  run: toggle,
}
