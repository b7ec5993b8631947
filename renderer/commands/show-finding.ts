import { showFindingAtCaret } from '../editor/show-finding.ts'
import type { Command } from './command.ts'

/** Shows what is said of the words at the caret, as the mouse does by resting on them. */
export const showFinding: Command = {
  id: 'show-finding',
  label: '查看光标处的问题',
  shortcuts: ['Ctrl+F1'],
  idle: '没有发现问题',
  isEnabled: desk => desk.findings.length > 0,
  run: showFindingAtCaret,
}
