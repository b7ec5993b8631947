import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge-stable']

const onMac = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
  name => `/Applications/${name}.app/Contents/MacOS/${name}`,
)

const onWindows = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe']

/** An installed Chromium, Chrome or Edge; undefined where there is none. `CHROMIUM_PATH` comes first. */
export function findBrowser(
  platform: NodeJS.Platform = process.platform,
  environment: NodeJS.ProcessEnv = process.env,
  isProgram: (path: string) => boolean = isExecutable,
): string | undefined {
  return [environment.CHROMIUM_PATH ?? '', ...places(platform, environment)].find(
    path => path !== '' && isProgram(path),
  )
}

function places(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): readonly string[] {
  if (platform === 'darwin') return onMac
  if (platform === 'win32') {
    return ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].flatMap(variable => {
      const folder = environment[variable]
      return folder ? onWindows.map(path => `${folder}\\${path}`) : []
    })
  }
  return (environment.PATH ?? '').split(delimiter).flatMap(folder => names.map(name => join(folder, name)))
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
