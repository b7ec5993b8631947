import { openDialog } from '../desk/window-state.ts'
import type { Command } from './command.ts'

/** Opens the library that drafts are compared with. */
export const openLibrary: Command = {
  id: 'open-library',
  label: '资料库…',
  run: () => openDialog({ kind: 'library' }),
}
