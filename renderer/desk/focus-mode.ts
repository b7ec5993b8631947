import { useWindow } from './window-state.ts'

let stopListening: (() => void) | null = null

/** Leaves nothing on screen but the paper; `fills` lets the window fill the screen as well, where it may. Esc ends it. */
function enterFocus(fills: boolean): void {
  useWindow.setState({ focusMode: true })
  if (fills && !document.fullscreenElement) {
    // A window that may not fill the screen still shows the paper alone.
    document.documentElement.requestFullscreen?.().catch(() => undefined)
  }
  stopListening ??= listen()
}

/** Brings panels, rows and bars back, and the window to its size. */
export function leaveFocus(): void {
  stopListening?.()
  stopListening = null
  useWindow.setState({ focusMode: false })
  if (document.fullscreenElement) void document.exitFullscreen()
}

/** Enters or leaves. */
export function toggleFocus(fills: boolean): void {
  if (useWindow.getState().focusMode) leaveFocus()
  else enterFocus(fills)
}

function listen(): () => void {
  const onKey = (event: KeyboardEvent) => {
    const isHeld = event.isComposing || event.keyCode === 229 || event.defaultPrevented
    if (event.key !== 'Escape' || isHeld || document.querySelector('dialog[open], [role="menu"]')) return
    event.preventDefault()
    leaveFocus()
  }
  // The browser takes Esc itself where its window fills the screen.
  const onScreen = () => {
    if (!document.fullscreenElement) leaveFocus()
  }
  window.addEventListener('keydown', onKey)
  document.addEventListener('fullscreenchange', onScreen)
  return () => {
    window.removeEventListener('keydown', onKey)
    document.removeEventListener('fullscreenchange', onScreen)
  }
}
