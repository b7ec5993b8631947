import type { KeyboardEvent } from 'react'
import { isComposing } from '../commands/shortcut.ts'

/** Whether a key sends what is written in a field of several lines: Enter or Ctrl+Enter, never to an input method. */
export function isSendKey(event: KeyboardEvent): boolean {
  if (event.key !== 'Enter' || event.shiftKey || event.altKey || event.metaKey) return false
  return event.target instanceof HTMLTextAreaElement && !isComposing(event.nativeEvent)
}
