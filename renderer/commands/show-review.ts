import { showRightTab } from '../desk/panel-fold.ts'
import { useWindow } from '../desk/window-state.ts'
import { type Command, hasDraft } from './command.ts'

/** The review view, and in it the log of the draft's moves. */
export const showReview: readonly Command[] = [
  { id: 'show-review', label: '审核', run: () => showRightTab('review') },
  {
    id: 'show-status-log',
    label: '流转记录',
    isEnabled: hasDraft,
    run() {
      useWindow.setState({ reviewPart: 'log' })
      showRightTab('review')
    },
  },
]
