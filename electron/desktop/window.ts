import { BrowserWindow } from 'electron'
import { appOrigin } from './protocol.ts'

/** How often the window is brought back after its process ended, within `crashSpan` milliseconds, before giving up. */
const mostReloads = 3
const crashSpan = 60_000

/** Opens the app's only window, locked away from Node and the system. `onGivenUp` is told when it keeps crashing. */
export function openWindow(preload: string, onGivenUp: () => void): BrowserWindow {
  const window = new BrowserWindow({
    title: '简文',
    width: 1440,
    height: 900,
    minWidth: 960,
    minHeight: 600,
    backgroundColor: '#ffffff',
    show: false,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    },
  })
  window.once('ready-to-show', () => window.show())
  reloadAfterCrash(window, onGivenUp)
  void window.loadURL(`${appOrigin}/`)
  return window
}

/** What was typed is in the journal within 250 ms, so a fresh page has it. */
function reloadAfterCrash(window: BrowserWindow, onGivenUp: () => void): void {
  let crashes: readonly number[] = []
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return
    const now = performance.now()
    crashes = [...crashes.filter(time => now - time < crashSpan), now]
    if (crashes.length > mostReloads) onGivenUp()
    else window.webContents.reload()
  })
}

/** Brings a window to the front. */
export function focusWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
