import { copyDraft } from '../desk/drafts.ts'
import { type Command, hasDraft } from './command.ts'

/** Stores the text in the window as another draft, also where saving the draft itself fails. */
export const saveCopy: Command = {
  id: 'save-copy',
  label: '另存为副本',
  isEnabled: hasDraft,
  run: copyDraft,
}
