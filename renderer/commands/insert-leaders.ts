import { openDialog } from '../desk/window-state.ts'
import { type Command, hasDraft } from './command.ts'

/** Inserts leaders of the unit's vocabulary with their posts, in the order in which documents name them. */
export const insertLeaders: Command = {
  id: 'insert-leaders',
  label: '领导名单…',
  isEnabled: hasDraft,
  run: () => openDialog({ kind: 'leaders' }),
}
