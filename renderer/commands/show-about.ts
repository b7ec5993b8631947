import { openDialog } from '../desk/window-state.ts'
import type { Command } from './command.ts'

/** Says what the program is, where its data lie, and that it stays offline. */
export const showAbout: Command = {
  id: 'show-about',
  label: '关于简文',
  run: () => openDialog({ kind: 'about' }),
}
