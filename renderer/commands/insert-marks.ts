import { focusEditor, insertText } from '../editor/actions.ts'
import { insertPair } from '../editor/insert-pair.ts'
import { type Command, hasDraft } from './command.ts'

interface Mark {
  readonly id: string
  readonly label: string
  /** The mark, or the opening one of a pair. */
  readonly text: string
  /** The closing one of a pair, between which the caret comes to stand. */
  readonly close?: string
  readonly shortcuts?: readonly string[]
}

const marks: readonly Mark[] = [
  {
    id: 'insert-tortoise-brackets',
    label: '六角括号〔〕',
    text: '〔',
    close: '〕',
    shortcuts: ['Ctrl+Shift+['],
  },
  { id: 'insert-title-marks', label: '书名号《》', text: '《', close: '》' },
  { id: 'insert-quotation-marks', label: '引号“”', text: '“', close: '”' },
  { id: 'insert-interpunct', label: '间隔号·', text: '·' },
  { id: 'insert-dash', label: '破折号——', text: '——' },
  { id: 'insert-ellipsis', label: '省略号……', text: '……' },
]

/** The year of a document number in its brackets, GB/T 9704-2012 7.2.5: this year, which most numbers have. */
const insertYear: Command = {
  id: 'insert-document-year',
  label: '发文年份〔年〕',
  shortcuts: ['Ctrl+Shift+]'],
  paperKeys: true,
  isEnabled: hasDraft,
  run: () => {
    insertText(`〔${new Date().getFullYear()}〕`)
    focusEditor()
  },
}

/** One command a mark that keyboards make hard to type. */
export const insertMarks: readonly Command[] = [
  ...marks.map(({ id, label, text, close, shortcuts }) => ({
    id,
    label,
    ...(shortcuts && { shortcuts, paperKeys: true }),
    isEnabled: hasDraft,
    run: () => {
      if (close !== undefined) insertPair(text, close)
      else {
        insertText(text)
        focusEditor()
      }
    },
  })),
  insertYear,
]
