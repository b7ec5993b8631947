import { lastProfile, exportDocx as writeDocx } from '../desk/exports.ts'
import { reporting } from '../desk/messages.ts'
import { type Command, hasDraft } from './command.ts'

/** Writes the draft as a .docx for Word or WPS, in the layout used last. */
export const exportDocx: Command = {
  id: 'export-docx',
  label: '导出 Word',
  shortcuts: ['F12', 'Ctrl+Shift+E'],
  isEnabled: hasDraft,
  run: async () => {
    await reporting(() => writeDocx(lastProfile()))
  },
}
