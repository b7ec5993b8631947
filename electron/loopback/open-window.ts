import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { findBrowser } from './find-browser.ts'
import { withChineseNames } from './locale.ts'
import { quietFlags } from './quiet-flags.ts'

/**
 * Opens the address as an app window of an installed browser, with a profile of its own in the data folder. Undefined
 * where there is no display or no browser.
 */
export function openWindow(address: string, dataFolder: string): ChildProcess | undefined {
  const browser = hasDisplay() ? findBrowser() : undefined
  if (!browser) return undefined
  // Chromium refuses to run as root inside its sandbox; the only page that this window opens is ours.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const own = [`--app=${address}`, `--user-data-dir=${join(dataFolder, 'window')}`]
  return spawn(browser, [...own, ...quietFlags, ...asRoot], { stdio: 'ignore', env: withChineseNames(process.env) })
}

function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}
