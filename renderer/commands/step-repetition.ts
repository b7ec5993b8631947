import { stepRepetition } from '../editor/repetition-actions.ts'
import { repetitionsInOrder } from '../panels/repetition-order.ts'
import type { DeskState } from '../state/desk.ts'
import type { Command } from './command.ts'

const idle = '没有发现重复'
const isEnabled = (desk: DeskState) => repetitionsInOrder(desk.findings).length > 0

/** Go from one repeated passage to the next, each beside its source. */
export const stepRepetitions: readonly Command[] = [
  { id: 'next-repetition', label: '下一处重复', shortcuts: ['Ctrl+F8'], idle, isEnabled, run: () => stepRepetition(1) },
  {
    id: 'previous-repetition',
    label: '上一处重复',
    shortcuts: ['Ctrl+Shift+F8'],
    idle,
    isEnabled,
    run: () => stepRepetition(-1),
  },
]
