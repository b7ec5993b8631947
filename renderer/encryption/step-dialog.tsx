import type { ReactNode } from 'react'
import { Dialog } from '../dialogs/dialog.tsx'

interface StepDialogProps {
  readonly title: string
  readonly children: ReactNode
  /** The verb of the button that goes on. */
  readonly action: string
  readonly onGoOn: () => void
  /** What the other button says and does; the same as closing. */
  readonly back: string
  readonly onBack: () => void
  readonly trouble: string
  readonly isBusy?: boolean
  readonly size?: 'small' | 'medium'
  readonly extra?: ReactNode
}

/** One step of a dialog: what it asks, why it cannot go on yet, and the two ways from here. */
export function StepDialog(props: StepDialogProps) {
  const { title, children, action, onGoOn, back, onBack, trouble, isBusy = false, size = 'small', extra } = props
  return (
    <Dialog
      title={title}
      size={size}
      onClose={onBack}
      actions={
        <>
          {extra}
          <button type="button" className="button" onClick={onBack}>
            {back}
          </button>
          <button type="button" className="button primary" aria-disabled={isBusy} onClick={() => !isBusy && onGoOn()}>
            {isBusy ? '请稍候…' : action}
          </button>
        </>
      }
    >
      <div className="encryption-step">
        {children}
        <p className="form-trouble" role="alert">
          {trouble}
        </p>
      </div>
    </Dialog>
  )
}
