import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Route } from 'playwright-core'
import { vi } from 'vitest'
import { output } from '../../../build/bundle.ts'
import { until } from '../../support/desktop.ts'
import { app, ipcRenderer, standIn } from '../../support/electron-stand-in.ts'
import { type WatchedPage, watchPage } from './browser.ts'

/** Chromium alone knows no `app:` scheme; this origin stands for it and is answered by the shell's own handler. */
const pageOrigin = 'https://jianwen'
const appOrigin = 'app://jianwen'

/** Runs the built main process on a data folder against the stand-in, until it has opened its window. */
export async function startMain(dataFolder: string): Promise<void> {
  standIn.reset()
  vi.resetModules()
  process.argv = ['electron', '.', '--data', dataFolder]
  await import(pathToFileURL(join(output, 'app', 'desktop.js')).href)
  await until(() => standIn.windows.length > 0)
}

/** Quits as the last closed window does, and waits until everything is on disk. */
export async function quitMain(): Promise<void> {
  if (!standIn.hasQuit) app.emit('window-all-closed')
  await until(() => standIn.hasQuit)
}

/** Shows the window that the main process opened: its page, through its protocol, with its preload. */
export async function showWindow(browser: Browser): Promise<WatchedPage> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' })
  await context.route(() => true, answer)
  const page = await context.newPage()
  await page.exposeFunction('standInInvoke', (channel: string, ...args: readonly unknown[]) =>
    ipcRenderer.invoke(channel, ...args),
  )
  await page.addInitScript(sandboxed(standIn.windows.at(-1)?.options.webPreferences.preload as string))
  ipcRenderer.on('jianwen.event', (_event: unknown, ...message: readonly unknown[]) => {
    const deliver = `standInDeliver('jianwen.event', ...${JSON.stringify(message)})`
    // A window that is just closing hears nothing any more.
    page.evaluate(deliver).catch(() => {})
  })
  return watchPage(page, `${pageOrigin}/`)
}

/** Asks the shell's protocol handler for what the page asks of its origin. Nothing else is answered. */
async function answer(route: Route): Promise<void> {
  const url = route.request().url()
  if (!url.startsWith(`${pageOrigin}/`) || !standIn.protocolHandler) return route.abort()
  const response = await standIn.protocolHandler(new Request(url.replace(pageOrigin, appOrigin)))
  await route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  })
}

/** The built preload as a page script, with the part of `electron` that a sandboxed preload may require. */
function sandboxed(preload: string): string {
  return `(() => {
    const listeners = new Map()
    window.standInDeliver = (channel, ...message) => {
      for (const listener of listeners.get(channel) ?? []) listener({}, ...message)
    }
    const electron = {
      contextBridge: { exposeInMainWorld: (name, api) => Object.defineProperty(window, name, { value: api }) },
      ipcRenderer: {
        invoke: (...message) => window.standInInvoke(...message),
        on: (channel, listener) => listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener)),
        off: (channel, listener) => listeners.get(channel)?.delete(listener),
      },
      webUtils: { getPathForFile: ({ name }) => '/files/' + name },
    }
    const require = name => {
      if (name !== 'electron') throw new Error('A sandboxed preload may not require ' + name)
      return electron
    }
    const preload = (require, module, exports) => { ${readFileSync(preload, 'utf8')} }
    const module = { exports: {} }
    preload(require, module, module.exports)
  })()`
}
