import { showRightTab } from '../desk/panel-fold.ts'
import { checkNow as check } from '../editor/actions.ts'
import { type Command, hasDraft } from './command.ts'

/** Checks the whole draft at once and brings the problems into sight. */
export const checkNow: Command = {
  id: 'check-now',
  label: '立即检查',
  shortcuts: ['F7'],
  isEnabled: hasDraft,
  run: () => {
    showRightTab('problems')
    return check()
  },
}
