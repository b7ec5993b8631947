import { isComposing } from './shortcut.ts'

/**
 * Keeps a key that an input method holds in a field to the input method: nothing in the window hears of it, so that the
 * Enter that takes the letters as they are runs nothing, and the Escape that gives them up closes nothing. The paper hears
 * its keys, since its editor follows the composition. Returns the way to stop.
 */
export function guardComposingKeys(): () => void {
  window.addEventListener('keydown', guard, { capture: true })
  return () => window.removeEventListener('keydown', guard, { capture: true })
}

function guard(event: KeyboardEvent): void {
  if (!isComposing(event)) return
  if (!(event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement)) return
  event.stopImmediatePropagation()
  // What the browser does at these keys by itself: it sends the form, opens a line, closes the dialog.
  if (event.key === 'Enter' || event.key === 'Escape') event.preventDefault()
}
