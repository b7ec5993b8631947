import { expect, it } from 'vitest'
import { findBrowser } from '../../electron/loopback/find-browser.ts'

const installed =
  (...paths: readonly string[]) =>
  (path: string) =>
    paths.includes(path)

it('takes the first browser on the path', () => {
  const environment = { PATH: '/usr/local/bin:/usr/bin' }
  expect(findBrowser('linux', environment, installed('/usr/bin/google-chrome', '/usr/bin/chromium'))).toBe(
    '/usr/bin/chromium',
  )
  expect(findBrowser('linux', environment, installed('/usr/bin/microsoft-edge-stable'))).toBe(
    '/usr/bin/microsoft-edge-stable',
  )
})

it('prefers the one that a person has named', () => {
  const environment = { PATH: '/usr/bin', CHROMIUM_PATH: '/opt/浏览器' }
  expect(findBrowser('linux', environment, installed('/usr/bin/chromium', '/opt/浏览器'))).toBe('/opt/浏览器')
})

it('knows where Windows and macOS keep them', () => {
  const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
  expect(findBrowser('win32', { 'ProgramFiles(x86)': 'C:\\Program Files (x86)' }, installed(edge))).toBe(edge)
  const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
  expect(findBrowser('darwin', {}, installed(chrome))).toBe(chrome)
})

it('finds none where none is installed', () => {
  expect(findBrowser('linux', { PATH: '/usr/bin' }, installed())).toBeUndefined()
  expect(findBrowser('win32', {}, installed())).toBeUndefined()
})
