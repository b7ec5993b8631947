import { expect, it } from 'vitest'
import { defaultDataFolder } from '../../electron/service/default-data-folder.ts'

it.each([
  ['linux', {}, '/home/王/.local/share/jianwen'],
  ['linux', { XDG_DATA_HOME: '/data' }, '/data/jianwen'],
  ['linux', { XDG_DATA_HOME: 'relative' }, '/home/王/.local/share/jianwen'],
  ['darwin', {}, '/home/王/Library/Application Support/jianwen'],
  ['win32', { APPDATA: '/home/王/AppData/Roaming' }, '/home/王/AppData/Roaming/jianwen'],
] as const)('keeps data on %s with %o in %s', (platform, environment, folder) => {
  expect(defaultDataFolder(platform, environment, '/home/王')).toBe(folder)
})
