import { join } from 'node:path'
import { app, type BrowserWindow, dialog, shell } from 'electron'
import type { SystemFolders } from '../service/system-folders.ts'

/**
 * Folders as the system shows them: its file manager and its dialog. Nothing is opened or run: the file manager is asked
 * to point at a file.
 */
export function systemFolders(window: () => BrowserWindow | undefined): SystemFolders {
  return {
    show: (folder, file) => shell.showItemInFolder(join(folder, file)),
    async choose(title) {
      const options = {
        title,
        defaultPath: app.getPath('documents'),
        buttonLabel: '选择',
        properties: ['openDirectory' as const, 'createDirectory' as const],
      }
      const parent = window()
      const { canceled, filePaths } = await (parent
        ? dialog.showOpenDialog(parent, options)
        : dialog.showOpenDialog(options))
      return canceled ? null : (filePaths[0] ?? null)
    },
  }
}
