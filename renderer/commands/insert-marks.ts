import { focusEditor, insertText } from '../editor/actions.ts'
import { type Command, hasDraft } from './command.ts'

const marks: readonly (readonly [string, string, string])[] = [
  ['insert-tortoise-brackets', '六角括号〔〕', '〔〕'],
  ['insert-title-marks', '书名号《》', '《》'],
  ['insert-quotation-marks', '引号“”', '“”'],
  ['insert-interpunct', '间隔号·', '·'],
  ['insert-dash', '破折号——', '——'],
  ['insert-ellipsis', '省略号……', '……'],
]

/** One command a mark that keyboards make hard to type. */
export const insertMarks: readonly Command[] = marks.map(([id, label, text]) => ({
  id,
  label,
  isEnabled: hasDraft,
  run: () => {
    insertText(text)
    focusEditor()
  },
}))
