import { commandById } from '../commands/index.ts'
import { runCommand } from '../commands/key-handler.ts'
import { jumpToFinding } from '../editor/actions.ts'
import { useDesk } from '../state/desk.ts'

/** What the button of each step does: the very command that the step teaches. */
export const tourActions: readonly (() => void)[] = [
  () => runCommand(commandById('open-sample')),
  () => runCommand(commandById('next-finding')),
  () => {
    const finding = useDesk.getState().findings.find(({ fix, ruleId }) => fix && ruleId === 'valid-date-form')
    if (finding) jumpToFinding(finding.id)
  },
  () => runCommand(commandById('show-length')),
  () => runCommand(commandById('export-docx')),
]
