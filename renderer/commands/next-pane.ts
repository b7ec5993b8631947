import { focusEditor } from '../editor/actions.ts'
import type { Command } from './command.ts'

/** Moves the focus to the next part of the window, in reading order. */
export const nextPane: Command = {
  id: 'next-pane',
  label: '下一个区域',
  shortcuts: ['F6'],
  run: () => movePane(1),
}

/** Moves the focus to the part of the window before. */
export const previousPane: Command = {
  id: 'previous-pane',
  label: '上一个区域',
  shortcuts: ['Shift+F6'],
  run: () => movePane(-1),
}

const focusable = 'a[href], button:not(:disabled), input, select, [tabindex="0"], [contenteditable="true"]'

function movePane(step: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter(
    pane => pane.getClientRects().length > 0,
  )
  const current = panes.findIndex(pane => pane.contains(document.activeElement))
  const start = current < 0 && step < 0 ? 0 : current
  const pane = panes[(start + step + panes.length) % panes.length]
  if (!pane) return
  if (pane.dataset.pane === 'paper' && pane.querySelector('[contenteditable="true"]')) focusEditor()
  else (pane.querySelector<HTMLElement>(focusable) ?? pane).focus()
}
