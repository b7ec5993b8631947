import { showMessage } from '../desk/messages.ts'
import { focusEditor } from '../editor/actions.ts'
import { currentSession } from '../editor/current-session.ts'
import { applyFormat, type CopiedFormat, formatAt } from '../editor/format-brush.ts'
import { type Command, hasDraft } from './command.ts'

let copied: CopiedFormat | undefined

/** 格式刷 by the keys of Word and WPS: takes the element and the weight of a place along to others. */
export const formatBrush: readonly Command[] = [
  {
    id: 'copy-format',
    label: '复制格式',
    shortcuts: ['Ctrl+Shift+C'],
    paperKeys: true,
    isEnabled: hasDraft,
    run: () => {
      const session = currentSession()
      const format = session && formatAt(session.editor)
      if (format) copied = format
      else showMessage('notice', '表格里没有可复制的段落格式；请先把光标放到正文段落中。')
      focusEditor()
    },
  },
  {
    id: 'paste-format',
    label: '粘贴格式',
    shortcuts: ['Ctrl+Shift+V'],
    paperKeys: true,
    isEnabled: hasDraft,
    run: () => {
      const session = currentSession()
      focusEditor()
      if (!copied) showMessage('notice', '还没有复制格式；请先在有这种格式的段落中按 Ctrl+Shift+C。')
      else if (session && session.composing === null) applyFormat(session.editor, copied)
    },
  },
]
