import type { KeyboardEvent } from 'react'
import { lockReason } from '../commands/writing.ts'
import { showMessage } from '../desk/messages.ts'
import { useDesk } from '../state/desk.ts'

type Move = readonly [direction: 'backward' | 'forward' | 'left' | 'right', by: 'character' | 'line' | 'lineboundary']

const moves: Readonly<Record<string, Move>> = {
  ArrowLeft: ['left', 'character'],
  ArrowRight: ['right', 'character'],
  ArrowUp: ['backward', 'line'],
  ArrowDown: ['forward', 'line'],
  Home: ['backward', 'lineboundary'],
  End: ['forward', 'lineboundary'],
}

const writingKeys = new Set(['Backspace', 'Delete', 'Enter', 'Process'])

/**
 * Keys in a paper whose words are locked. The browser has no caret there: arrows move and extend the selection all the
 * same, so that words can be reached and commented on, and a key that would write says why it does not. False for others.
 */
export function readingKey(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.altKey || event.metaKey) return false
  const move = moves[event.key]
  if (move) {
    const selection = getSelection()
    selection?.modify(event.shiftKey ? 'extend' : 'move', move[0], move[1])
    selection?.focusNode?.parentElement?.scrollIntoView({ block: 'nearest' })
    return true
  }
  if (event.key.length > 1 && !writingKeys.has(event.key)) return false
  const reason = lockReason(useDesk.getState().draft?.status)
  if (reason !== null) showMessage('done', `${reason}。`)
  return true
}
