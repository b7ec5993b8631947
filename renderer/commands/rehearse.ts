import { openTeleprompter, startTimer } from '../rehearsal/rehearsal-state.ts'
import { type Command, hasDraft } from './command.ts'

/** The speaking timer and the teleprompter. */
export const rehearse: readonly Command[] = [
  {
    id: 'start-teleprompter',
    label: '提词',
    shortcuts: ['F9'],
    isEnabled: hasDraft,
    run: () => openTeleprompter(false),
  },
  {
    id: 'start-teleprompter-here',
    label: '从光标处提词',
    shortcuts: ['Shift+F9'],
    isEnabled: hasDraft,
    run: () => openTeleprompter(true),
  },
  { id: 'start-timer', label: '试读计时', shortcuts: ['Ctrl+F9'], isEnabled: hasDraft, run: startTimer },
]
