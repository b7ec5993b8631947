import { exportText } from '../desk/text-exports.ts'
import { type Command, hasDraft } from './command.ts'

/** Writes the draft without a layout: plain text for 记事本, or Markdown. */
export const textExports: readonly Command[] = [
  {
    id: 'export-plain-text',
    label: '导出纯文本',
    isEnabled: hasDraft,
    run: async () => {
      await exportText('txt')
    },
  },
  {
    id: 'export-markdown',
    label: '导出 Markdown',
    isEnabled: hasDraft,
    run: async () => {
      await exportText('md')
    },
  },
]
