import { undo as undoEdit } from '../editor/actions.ts'
import { type Command, hasDraft } from './command.ts'

/** Takes the last change back. */
export const undo: Command = {
  id: 'undo',
  label: '撤销',
  shortcuts: ['Ctrl+Z'],
  paperKeys: true,
  isEnabled: hasDraft,
  run: undoEdit,
}
