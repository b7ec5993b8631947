import { askReport } from '../desk/report.ts'
import { useDesk } from '../state/desk.ts'
import { type Command, hasDraft } from './command.ts'

/** The review report (审核报告) of the draft on the desk, to look at, export and print. */
export const reviewReport: Command = {
  id: 'review-report',
  label: '审核报告…',
  isEnabled: hasDraft,
  run() {
    const { draft } = useDesk.getState()
    if (draft) askReport([draft.id])
  },
}
