import { join } from 'node:path'
import { app, BrowserWindow, dialog } from 'electron'
import { appOrigin } from './protocol.ts'
import { keepPlace, recallPlace, smallest } from './window-place.ts'

/** How often the window is brought back after its process ended, within `crashSpan` milliseconds, before giving up. */
const mostReloads = 3
const crashSpan = 60_000

/** How long a window that is closed amid typing gets to save, in milliseconds, before a person is asked. */
const savePatience = 500

/** Opens the app's only window, locked away from Node and the system. `onGivenUp` is told when it keeps crashing. */
export function openWindow(preload: string, onGivenUp: () => void): BrowserWindow {
  const placeFile = join(app.getPath('userData'), 'window-place.json')
  const place = recallPlace(placeFile)
  const window = new BrowserWindow({
    title: '简文',
    ...place.bounds,
    minWidth: smallest.width,
    minHeight: smallest.height,
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
  window.once('ready-to-show', () => {
    if (place.isMaximised) window.maximize()
    window.show()
  })
  keepPlace(window, placeFile)
  reloadAfterCrash(window, onGivenUp)
  offerReload(window)
  askBeforeLosing(window)
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
    else {
      window.webContents.reload()
      void dialog.showMessageBox(window, {
        type: 'info',
        title: '简文',
        message: '窗口刚才意外关闭，已经重新打开。',
        detail: '已保存的内容都在；请看一看最后打的几个字。',
        buttons: ['知道了'],
        noLink: true,
      })
    }
  })
}

/** A page that no longer answers is begun anew where a person wants it: what was saved is there. */
function offerReload(window: BrowserWindow): void {
  let isAsking = false
  window.on('unresponsive', async () => {
    if (isAsking) return
    isAsking = true
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      title: '简文',
      message: '窗口没有反应。',
      detail: '可以再等一等；重新载入后，已保存的内容都在。',
      buttons: ['再等一等', '重新载入'],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    })
    isAsking = false
    if (response === 1 && !window.isDestroyed()) window.webContents.reload()
  })
}

/**
 * The page objects to closing while text is unsaved, and Electron then leaves the window open without a word. It is closed
 * again once the text has had time to be saved; where that did not help, as with a full disk, the person decides.
 */
function askBeforeLosing(window: BrowserWindow): void {
  let hasWaited = false
  window.webContents.on('will-prevent-unload', event => {
    if (!hasWaited) {
      hasWaited = true
      setTimeout(() => window.isDestroyed() || window.close(), savePatience)
      return
    }
    hasWaited = false
    const chosen = dialog.showMessageBoxSync(window, {
      type: 'warning',
      title: '简文',
      message: '还有内容没有保存，关闭后会丢失。',
      detail: '可以先返回，按状态栏的提示重试，或另存为副本、导出 Word。',
      buttons: ['返回稿件', '仍然关闭'],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    })
    if (chosen === 1) event.preventDefault()
  })
}

/** Brings a window to the front. */
export function focusWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
