import type { KeyboardEvent } from 'react'
import type { DraftEditorModel } from '../slate-types.ts'
import { chooseEntry } from './choose-entry.ts'
import { closeCompletion, moveCompletion, shownEntries, useCompletion } from './completion-state.ts'

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }

/** The keys of the open list. False where a key is not for it: without a list, with Ctrl or Alt, in a composition. */
export function completionKey(editor: DraftEditorModel, event: KeyboardEvent): boolean {
  const { open } = useCompletion.getState()
  if (open?.editor !== editor || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return false
  if (event.nativeEvent.isComposing || event.keyCode === 229) return false
  if (event.key === 'Escape') {
    closeCompletion()
    return true
  }
  const entries = shownEntries(open)
  const step = steps[event.key]
  if (step !== undefined && entries.length > 0) {
    const isPage = Math.abs(step) > 1
    moveCompletion(isPage ? Math.max(0, Math.min(entries.length - 1, open.active + step)) : open.active + step)
    return true
  }
  if (event.key !== 'Enter' && event.key !== 'Tab') return false
  const entry = open.isMeant ? entries[open.active] : undefined
  if (entry) chooseEntry(open, entry)
  else closeCompletion()
  return entry !== undefined
}
