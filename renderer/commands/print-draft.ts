import { type Command, hasDraft } from './command.ts'

/** Prints the paper as it stands, by the system's own print dialog. */
export const printDraft: Command = {
  id: 'print-draft',
  label: '打印…',
  shortcuts: ['Ctrl+P'],
  isEnabled: hasDraft,
  run: () => window.print(),
}
