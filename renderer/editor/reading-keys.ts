import type { KeyboardEvent } from 'react'
import { lockReason } from '../commands/writing.ts'
import { showMessage } from '../desk/messages.ts'
import { useDesk } from '../state/desk.ts'
import { keySteps, stepSelection } from './selection-step.ts'
import type { DraftEditorModel } from './slate-types.ts'

const writingKeys = new Set(['Backspace', 'Delete', 'Enter', 'Process'])

/**
 * Keys in a paper whose words are locked. The browser has no caret there: arrows move and extend the selection all the
 * same, so that words can be reached and commented on, and a key that would write says why it does not. False for others.
 */
export function readingKey(editor: DraftEditorModel, event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.altKey || event.metaKey) return false
  const step = keySteps[event.key]
  if (step) {
    stepSelection(editor, step, event.shiftKey)
    return true
  }
  if (event.key.length > 1 && !writingKeys.has(event.key)) return false
  const reason = lockReason(useDesk.getState().draft?.status)
  if (reason !== null) showMessage('done', `${reason}。`)
  return true
}
