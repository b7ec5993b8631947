import { openDialog } from '../desk/window-state.ts'
import { type Command, hasDraft } from './command.ts'

/** Tells pages, characters, paragraphs, lines and minutes of the draft and of the selection. */
export const showCounts: Command = {
  id: 'show-counts',
  label: '字数统计…',
  shortcuts: ['Ctrl+Shift+G'],
  isEnabled: hasDraft,
  run: () => openDialog({ kind: 'counts' }),
}
