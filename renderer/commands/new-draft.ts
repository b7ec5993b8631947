import { openDialog } from '../desk/window-state.ts'
import type { Command } from './command.ts'

/** Starts a draft, from a template or blank. */
export const newDraft: Command = {
  id: 'new-draft',
  label: '新建稿件…',
  shortcuts: ['Ctrl+N'],
  run: () => openDialog({ kind: 'newDraft' }),
}
