import { retrySave } from '../editor/actions.ts'
import { type Command, hasDraft } from './command.ts'

/** Saves what is not saved yet. Drafts save by themselves; people press the keys all the same. */
export const saveNow: Command = {
  id: 'save-now',
  label: '立即保存',
  shortcuts: ['Ctrl+S'],
  isEnabled: hasDraft,
  run: retrySave,
}
