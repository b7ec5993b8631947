/** The keys of one shortcut, as a key event reports them. */
export interface KeyPress {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
  readonly metaKey: boolean
}

/** The parts of a key event that say whether an input method is at work. */
export interface CompositionState {
  readonly isComposing: boolean
  readonly keyCode: number
}

/**
 * Whether a key press is the shortcut, written as `Ctrl+Shift+E`, `F7` or `Ctrl+Alt+1`. Digits and the keys `-`, `=`, `[`
 * and `]` go by their place on the keyboard, since a layout may give them another character together with Alt.
 */
export function matchesShortcut(shortcut: string, press: KeyPress): boolean {
  const parts = shortcut.split('+')
  const key = parts.at(-1) as string
  if (
    press.metaKey ||
    press.ctrlKey !== parts.includes('Ctrl') ||
    press.altKey !== parts.includes('Alt') ||
    press.shiftKey !== parts.includes('Shift')
  ) {
    return false
  }
  const code = placeOf(key)
  return code === undefined ? press.key.toLowerCase() === key.toLowerCase() : press.code === code
}

/** Whether an input method owns the key, so that no command may take it. */
export function isComposing(press: CompositionState): boolean {
  return press.isComposing || press.keyCode === 229
}

function placeOf(key: string): string | undefined {
  if (/^[0-9]$/.test(key)) return `Digit${key}`
  if (/^[A-Z]$/.test(key)) return `Key${key}`
  return {
    '-': 'Minus',
    '=': 'Equal',
    '[': 'BracketLeft',
    ']': 'BracketRight',
    '↑': 'ArrowUp',
    '↓': 'ArrowDown',
    '←': 'ArrowLeft',
    '→': 'ArrowRight',
  }[key]
}
