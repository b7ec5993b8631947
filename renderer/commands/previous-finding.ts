import { stepFinding } from '../editor/actions.ts'
import type { Command } from './command.ts'

/** Goes to the finding before the caret. */
export const previousFinding: Command = {
  id: 'previous-finding',
  label: '上一个问题',
  shortcuts: ['Shift+F8'],
  idle: '没有发现问题',
  isEnabled: desk => desk.findings.length > 0,
  run: () => stepFinding(-1),
}
