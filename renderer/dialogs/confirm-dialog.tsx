import { useWindow } from '../desk/window-state.ts'
import { Dialog } from './dialog.tsx'

/** The question before something is lost. The safe answer has the focus. */
export function ConfirmDialog() {
  const question = useWindow(state => state.question)
  if (!question) return null
  const { title, text, action, answer } = question
  return (
    <Dialog
      title={title}
      size="small"
      role="alertdialog"
      onClose={() => answer(false)}
      actions={
        <>
          <button type="button" className="button" data-start onClick={() => answer(false)}>
            取消
          </button>
          <button type="button" className="button danger" onClick={() => answer(true)}>
            {action}
          </button>
        </>
      }
    >
      <p>{text}</p>
    </Dialog>
  )
}
