import type { Command } from './command.ts'
import { focusMenuRow } from './menu-keys.ts'

/** Moves the focus to the menu row. */
export const focusMenu: Command = {
  id: 'focus-menu',
  label: '菜单栏',
  shortcuts: ['F10'],
  run: focusMenuRow,
}
