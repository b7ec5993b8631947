import { type ReactNode, useEffect, useId, useLayoutEffect, useRef } from 'react'
import { Icon } from '../app/icon.tsx'

interface DialogProps {
  readonly title: string
  /** Absent where it cannot be left before its work is done. */
  readonly onClose?: () => void
  /** What Escape does where that is not to close: a step back inside. */
  readonly onEscape?: () => void
  readonly children: ReactNode
  /** Buttons at the foot, the one that goes on last. */
  readonly actions?: ReactNode
  readonly size?: 'small' | 'medium' | 'large' | 'full'
  /** `alertdialog` for questions before something is lost. */
  readonly role?: 'alertdialog'
}

/** Where the keyboard starts: what a dialog names, else the choice that is made, else the first field, else the way on. */
const focusOrder = [
  '[data-start]',
  '.dialog-body input[type="radio"]:checked',
  '.dialog-body :is(input, select):not([hidden])',
  '.dialog-actions .primary:enabled',
  '.dialog-actions button:enabled',
]

/** A modal dialog: the browser's own, which keeps the focus inside and needs no style of its own in the page. */
export function Dialog({ title, onClose, onEscape, children, actions, size = 'medium', role }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    const element = dialog.current
    if (element && !element.open) {
      element.showModal()
      element.querySelector<HTMLElement>(focusOrder.find(each => element.querySelector(each)) ?? 'button')?.focus()
    }
  }, [])
  useLayoutEffect(() => {
    const element = dialog.current
    // While it still is in the page: only then does the browser give the keyboard back to where it was.
    return () => element?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      className="dialog"
      data-size={size}
      role={role}
      aria-labelledby={titleId}
      onCancel={event => {
        // Cancelling a file chooser inside bubbles here as well; it closes nothing.
        if (event.target !== dialog.current) return
        event.preventDefault()
        if (onEscape) onEscape()
        else onClose?.()
      }}
    >
      <header className="dialog-head">
        <h2 id={titleId}>{title}</h2>
        {onClose && (
          <button type="button" className="icon-button" aria-label="关闭" onClick={onClose}>
            <Icon name="close" />
          </button>
        )}
      </header>
      <div className="dialog-body">{children}</div>
      {actions && <footer className="dialog-actions">{actions}</footer>}
    </dialog>
  )
}
