import { focusEditor } from '../editor/actions.ts'
import { ignoreFinding as ignore } from '../editor/finding-actions.ts'
import { useDesk } from '../state/desk.ts'
import type { Command } from './command.ts'

/** Passes the active finding over at its place, and goes on to the next. */
export const ignoreFinding: Command = {
  id: 'ignore-finding',
  label: '忽略当前问题',
  shortcuts: ['Alt+Delete'],
  idle: '还没有选中问题',
  isEnabled: desk => desk.activeFinding !== null,
  run: () => {
    const { activeFinding } = useDesk.getState()
    if (activeFinding === null) return
    ignore(activeFinding)
    focusEditor()
  },
}
