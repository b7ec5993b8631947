import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { findBrowser } from '../../../build/browser.mjs'
import { withChineseNames } from '../../../electron/loopback/locale.ts'
import { quietFlags } from '../../../electron/loopback/quiet-flags.ts'

/** Chromium that needs no sandbox user and no GPU, as silent as the window that the shell opens. */
const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', ...quietFlags]

function launchOptions() {
  const executablePath = findBrowser()
  if (!executablePath) throw new Error('没有找到 Chromium；请先安装软件包 chromium。')
  return { executablePath, headless: true, args: flags, env: withChineseNames(process.env) }
}

/** Launches the installed Chromium with a fresh profile. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch(launchOptions())
}

/** Launches the installed Chromium with the profile in a folder, as the shell's own window has one. */
export async function launchWithProfile(folder: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(folder, { ...launchOptions(), viewport: { width: 1280, height: 800 } })
}

/** Opens a page that remembers every error and content-security violation the window prints. */
export async function openPage(
  browser: Browser,
  url: string,
  size = { width: 1280, height: 800 },
): Promise<WatchedPage> {
  const context = await browser.newContext({ viewport: size, locale: 'zh-CN', acceptDownloads: true })
  return watchPage(await context.newPage(), url)
}

/** Leads a page of any context to the window and remembers what goes wrong there. */
export async function watchPage(page: Page, url: string): Promise<WatchedPage> {
  page.setDefaultTimeout(15_000)
  const errors: string[] = []
  page.on('pageerror', error => errors.push(String(error)))
  page.on('console', message => {
    if (message.type() === 'error') errors.push(message.text())
  })
  await page.goto(url)
  return { page, errors }
}

export interface WatchedPage {
  readonly page: Page
  readonly errors: readonly string[]
}
