import type { KeyboardEvent } from 'react'
import { isComposing } from '../commands/shortcut.ts'

/**
 * Runs `act` at Enter in a field, unless an input method has the key. The key goes no further: the button that gets the
 * keyboard back from a closing dialog would take it.
 */
export function onEnter(act: () => void): (event: KeyboardEvent) => void {
  return event => {
    if (event.key !== 'Enter' || isComposing(event.nativeEvent)) return
    event.preventDefault()
    act()
  }
}
