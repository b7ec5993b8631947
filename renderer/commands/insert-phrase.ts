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
    if (document.activeElement?.getAttribute('contenteditable') === 'true') return open()
    // A menu gives the keyboard back once it is gone.
    setTimeout(open)
  },
}

function open(): void {
  focusEditor()
  const session = currentSession()
  if (session && !session.composing) completeAtCaret(session.editor)
}
