import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'

/**
 * Where drafts and library lie unless told otherwise, the same for both shells: `%APPDATA%\jianwen` on Windows,
 * `~/Library/Application Support/jianwen` on macOS, else `$XDG_DATA_HOME/jianwen` or `~/.local/share/jianwen`. The name
 * is plain ASCII whatever the user's name is.
 */
export function defaultDataFolder(
  platform: NodeJS.Platform = process.platform,
  environment: NodeJS.ProcessEnv = process.env,
  home: string = homedir(),
): string {
  if (platform === 'win32') return join(environment.APPDATA || join(home, 'AppData', 'Roaming'), 'jianwen')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'jianwen')
  const chosen = environment.XDG_DATA_HOME ?? ''
  // The XDG specification has relative paths ignored.
  return join(isAbsolute(chosen) ? chosen : join(home, '.local', 'share'), 'jianwen')
}
