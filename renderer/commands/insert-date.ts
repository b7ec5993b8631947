import { focusEditor, insertText } from '../editor/actions.ts'
import { dateText } from '../panels/time-text.ts'
import { type Command, hasDraft } from './command.ts'

/** Inserts today's date as documents write it. */
export const insertDate: Command = {
  id: 'insert-date',
  label: '今天的日期',
  isEnabled: hasDraft,
  run: () => {
    insertText(dateText(Date.now()))
    focusEditor()
  },
}
