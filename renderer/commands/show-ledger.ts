import { openDialog } from '../desk/window-state.ts'
import type { Command } from './command.ts'

/** Shows the ledger of brevity: how many documents, pages and minutes fewer than the year before. */
export const showLedger: Command = {
  id: 'show-ledger',
  label: '精简台账…',
  run: () => openDialog({ kind: 'ledger' }),
}
