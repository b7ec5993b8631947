import { applyFix } from '../editor/actions.ts'
import { type DeskState, useDesk } from '../state/desk.ts'
import type { Command } from './command.ts'

/** Applies the fix of the finding that is active. */
export const fixFinding: Command = {
  id: 'fix-finding',
  label: '修改当前问题',
  shortcuts: ['Alt+Enter'],
  idle: '光标处没有可以自动修改的问题',
  isEnabled: desk => fixable(desk) !== undefined,
  run: () => {
    const finding = fixable(useDesk.getState())
    if (finding) applyFix(finding.id)
  },
}

function fixable(desk: DeskState) {
  return desk.findings.find(finding => finding.id === desk.activeFinding && finding.fix)
}
