import { join } from 'node:path'
import { app, type BrowserWindow, dialog } from 'electron'
import { writeFileAtomically } from '../service/files/write-file.ts'
import type { SaveFile } from '../service/handlers/files.ts'

/** Asks where a finished file belongs and writes it there whole or not at all. */
export function saveThroughDialog(window: () => BrowserWindow | undefined): SaveFile {
  return async (name, bytes) => {
    const isWord = name.endsWith('.docx')
    const options = {
      title: isWord ? '导出 Word' : '导出模板',
      defaultPath: join(app.getPath('documents'), name),
      filters: [isWord ? { name: 'Word 文档', extensions: ['docx'] } : { name: '简文模板', extensions: ['json'] }],
    }
    const parent = window()
    const { canceled, filePath } = await (parent
      ? dialog.showSaveDialog(parent, options)
      : dialog.showSaveDialog(options))
    if (canceled || !filePath) return { kind: 'cancelled' }
    await writeFileAtomically(filePath, bytes)
    return { kind: 'saved', path: filePath }
  }
}
