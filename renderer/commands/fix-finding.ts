import { showMessage } from '../desk/messages.ts'
import { applyFix } from '../editor/actions.ts'
import { type DeskState, useDesk } from '../state/desk.ts'
import type { Command } from './command.ts'

/** Applies the fix of the finding that is active, or says what else can be done where it has none. */
export const fixFinding: Command = {
  id: 'fix-finding',
  label: '修改当前问题',
  shortcuts: ['Alt+Enter'],
  idle: '光标处没有问题；按 F8 到下一个问题',
  isEnabled: desk => active(desk) !== undefined,
  run: () => {
    const finding = active(useDesk.getState())
    if (!finding) return
    if (finding.fix || finding.field?.right !== undefined) applyFix(finding.id)
    else showMessage('done', '这一处不能自动修改；请看「问题」里的说明和依据，动手改，或者忽略它。')
  },
}

function active(desk: DeskState) {
  return desk.findings.find(finding => finding.id === desk.activeFinding)
}
