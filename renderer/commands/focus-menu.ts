import type { Command } from './command.ts'

/** Moves the focus to the menu row. */
export const focusMenu: Command = {
  id: 'focus-menu',
  label: '菜单栏',
  shortcuts: ['F10'],
  run: () => document.querySelector<HTMLElement>('[role="menubar"] [role="menuitem"]')?.focus(),
}
