import { reporting } from '../desk/messages.ts'
import { takeBrowserSelection } from '../editor/browser-selection.ts'
import { useDesk } from '../state/desk.ts'
import type { Command } from './command.ts'
import { commands } from './index.ts'
import { isComposing, matchesShortcut } from './shortcut.ts'
import { isEnabled } from './writing.ts'

/** Runs a command unless it is idle. A failure becomes a message. */
export function runCommand(command: Command): void {
  if (!isEnabled(command, useDesk.getState())) return
  void reporting(async () => command.run())
}

/** Listens to the window's keys. Returns the way to stop. */
export function listenToKeys(): () => void {
  window.addEventListener('keydown', handleKey)
  return () => window.removeEventListener('keydown', handleKey)
}

function handleKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || isComposing(event)) return
  const command = commands.find(candidate => candidate.shortcuts?.some(keys => matchesShortcut(keys, event)))
  if (!command || (command.paperKeys && isOtherField(event.target))) return
  event.preventDefault()
  // A dialog keeps commands back; the shell must not take their keys either, as it would with Ctrl+S.
  if (document.querySelector('dialog[open]')) return
  takeBrowserSelection()
  runCommand(command)
}

function isOtherField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, dialog') !== null
}
