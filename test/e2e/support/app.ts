import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { launchBrowser, openPage, type WatchedPage, watchPage } from './browser.ts'
import { type Shell, startShell, temporaryFolder } from './shell.ts'

/** The built app in a browser, on a data folder of its own, for the length of a suite. */
export interface App {
  readonly browser: Browser
  readonly page: Page
  readonly shell: Shell
  readonly dataFolder: string
  /** Errors and content-security violations of the window opened last. */
  readonly errors: readonly string[]
  /** Another window of the same person: same browser, same cookie. */
  openSecondWindow(): Promise<Page>
  /** Starts the shell again after it has ended; the window stays as it is. */
  startShellAgain(port?: string): Promise<void>
  /** Closes the window and opens a new one of the same person on the running shell. */
  openNewWindow(): Promise<void>
}

/** Starts shell, browser and window before the tests of a suite and ends them after it. */
export function startApp(size?: { readonly width: number; readonly height: number }): App {
  const folder = temporaryFolder()
  let browser: Browser
  let shell: Shell
  let window: WatchedPage

  beforeAll(async () => {
    shell = await startShell(folder.path)
    browser = await launchBrowser()
    window = await openPage(browser, shell.url, size)
  })
  afterAll(async () => {
    await browser?.close()
    await shell?.stop()
    folder.remove()
  })

  return {
    dataFolder: folder.path,
    get browser() {
      return browser
    },
    get shell() {
      return shell
    },
    get page() {
      return window.page
    },
    get errors() {
      return window.errors
    },
    async openSecondWindow() {
      const { page } = await watchPage(await window.page.context().newPage(), new URL('/', shell.url).href)
      return page
    },
    async startShellAgain(port) {
      shell = await startShell(folder.path, port)
    },
    async openNewWindow() {
      const context = window.page.context()
      await window.page.close()
      window = await watchPage(await context.newPage(), shell.url)
    },
  }
}
