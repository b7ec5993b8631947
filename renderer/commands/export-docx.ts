import { exportDocx as writeDocx } from '../desk/exports.ts'
import { reporting } from '../desk/messages.ts'
import { usualProfile } from '../desk/profiles.ts'
import { useDesk } from '../state/desk.ts'
import { type Command, hasDraft } from './command.ts'

/** Writes the draft as a .docx for Word or WPS, in the layout that holds in this office. */
export const exportDocx: Command = {
  id: 'export-docx',
  label: '导出 Word',
  shortcuts: ['F12', 'Ctrl+Shift+E'],
  isEnabled: hasDraft,
  run: async () => {
    await reporting(() => writeDocx(usualProfile(useDesk.getState().settings).id))
  },
}
