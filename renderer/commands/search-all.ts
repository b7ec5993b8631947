import { openDialog } from '../desk/window-state.ts'
import type { Command } from './command.ts'

/** Searches the texts of all drafts and of the library. */
export const searchAll: Command = {
  id: 'search-all',
  label: '搜索全部稿件…',
  shortcuts: ['Ctrl+F3'],
  run: () => openDialog({ kind: 'searchAll' }),
}
