import { chooseImports } from '../desk/imports.ts'
import type { Command } from './command.ts'

/** Makes drafts of Word, WPS, PDF, text and Markdown files. */
export const importFiles: Command = {
  id: 'import-files',
  label: '导入…',
  shortcuts: ['Ctrl+O'],
  run: chooseImports,
}
