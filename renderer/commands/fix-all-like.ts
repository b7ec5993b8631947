import { focusEditor } from '../editor/actions.ts'
import { fixAllLike as fixAll } from '../editor/finding-actions.ts'
import { type DeskState, useDesk } from '../state/desk.ts'
import type { Command } from './command.ts'

/** Applies the fixes of all findings of the active one's rule. */
export const fixAllLike: Command = {
  id: 'fix-all-like',
  label: '全部修改同类问题',
  idle: '光标处没有可以自动修改的问题',
  isEnabled: desk => fixable(desk) !== undefined,
  run: () => {
    const finding = fixable(useDesk.getState())
    if (!finding) return
    fixAll(finding.id)
    focusEditor()
  },
}

function fixable(desk: DeskState) {
  return desk.findings.find(finding => finding.id === desk.activeFinding && finding.fix)
}
