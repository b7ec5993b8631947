import { openVersions, titleOf } from '../desk/versions.ts'
import { closeDialog } from '../desk/window-state.ts'
import { StatusTimeline } from '../review/status-timeline.tsx'
import { useStatusLog } from '../review/use-status-log.ts'
import { Dialog } from './dialog.tsx'

/** The moves of any draft of the list. */
export function StatusLogDialog({ draft }: { readonly draft: string }) {
  const log = useStatusLog(draft)
  return (
    <Dialog
      title={`流转记录：${titleOf(draft)}`}
      size="medium"
      onClose={closeDialog}
      actions={
        <button type="button" className="button" data-start onClick={closeDialog}>
          关闭
        </button>
      }
    >
      <div className="status-log">
        <StatusTimeline log={log} openVersion={number => void openVersions(draft, number)} />
      </div>
    </Dialog>
  )
}
