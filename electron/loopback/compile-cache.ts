import { chmodSync, mkdirSync } from 'node:fs'
import { enableCompileCache } from 'node:module'
import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'

/**
 * Keeps what V8 made of the program's own code for the next start, in this thread and those that it begins. The folder is
 * the person's own: whoever may write there could put other code in its place. It holds code alone, and no draft. Where
 * no folder can be made, the program starts without.
 */
export function keepCompiledCode(environment: NodeJS.ProcessEnv = process.env): void {
  const folder = cacheFolder(environment)
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    chmodSync(folder, 0o700)
  } catch {
    return
  }
  enableCompileCache(folder)
  // Threads read it as they begin.
  environment.NODE_COMPILE_CACHE = folder
}

function cacheFolder({ LOCALAPPDATA, XDG_CACHE_HOME }: NodeJS.ProcessEnv): string {
  if (process.platform === 'win32')
    return join(LOCALAPPDATA || join(homedir(), 'AppData', 'Local'), 'jianwen', 'compiled')
  const named = XDG_CACHE_HOME ?? ''
  return join(isAbsolute(named) ? named : join(homedir(), '.cache'), 'jianwen', 'compiled')
}
