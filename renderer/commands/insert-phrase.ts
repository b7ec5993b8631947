import { focusEditor } from '../editor/actions.ts'
import { completeAtCaret } from '../editor/completion/with-completion.ts'
import { currentSession } from '../editor/current-session.ts'
import { type Command, hasDraft } from './command.ts'

/** Opens the list of fixed phrases and of the unit's vocabulary at the caret, as a slash does. */
export const insertPhrase: Command = {
  id: 'insert-phrase',
  label: '固定用语',
  shortcuts: ['Alt+/'],
  isEnabled: hasDraft,
  run: () => {
    focusEditor()
    // The keyboard comes back to the paper behind the menu.
    setTimeout(() => {
      focusEditor()
      const session = currentSession()
      if (session && !session.composing) completeAtCaret(session.editor)
    })
  },
}
