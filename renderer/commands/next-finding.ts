import { stepFinding } from '../editor/actions.ts'
import type { Command } from './command.ts'

/** Goes to the finding after the caret. */
export const nextFinding: Command = {
  id: 'next-finding',
  label: '下一个问题',
  shortcuts: ['F8'],
  idle: '没有发现问题',
  isEnabled: desk => desk.findings.length > 0,
  run: () => stepFinding(1),
}
