import { join } from 'node:path'
import { app, type BrowserWindow, dialog } from 'electron'
import { writeFileAtomically } from '../service/files/write-file.ts'
import type { SaveFile } from '../service/handlers/files.ts'

const kinds = [
  { title: '导出 Word', filter: { name: 'Word 文档', extensions: ['docx'] } },
  { title: '导出纯文本', filter: { name: '纯文本', extensions: ['txt'] } },
  { title: '导出 Markdown', filter: { name: 'Markdown', extensions: ['md'] } },
  { title: '导出交换包', filter: { name: '简文交换包', extensions: ['jwx'] } },
  { title: '导出 PDF', filter: { name: 'PDF', extensions: ['pdf'] } },
  { title: '导出网页', filter: { name: '网页', extensions: ['html'] } },
  { title: '导出表格', filter: { name: 'Excel 表格', extensions: ['xlsx'] } },
  { title: '导出表格', filter: { name: 'CSV 表格', extensions: ['csv'] } },
]
const templateKind = { title: '导出模板', filter: { name: '简文模板', extensions: ['json'] } }

/** Asks where a finished file belongs and writes it there whole or not at all. */
export function saveThroughDialog(window: () => BrowserWindow | undefined): SaveFile {
  return async (name, bytes) => {
    const kind = kinds.find(({ filter }) => name.endsWith(`.${filter.extensions[0]}`)) ?? templateKind
    const options = {
      title: kind.title,
      defaultPath: join(app.getPath('documents'), name),
      filters: [kind.filter],
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
