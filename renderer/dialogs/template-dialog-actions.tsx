interface TemplateDialogActionsProps {
  /** The form that `action` sends. */
  readonly form: string
  readonly action: string
  /** Why the last try failed; empty where none did. */
  readonly failure: string
  readonly onCancel: () => void
}

/** The foot of the dialogs that make or change a template: what failed, the way back, the way on. */
export function TemplateDialogActions({ form, action, failure, onCancel }: TemplateDialogActionsProps) {
  return (
    <>
      {failure && (
        <p className="notice failure dialog-side-actions" role="alert">
          {failure}
        </p>
      )}
      <button type="button" className="button" onClick={onCancel}>
        取消
      </button>
      <button type="submit" className="button primary" form={form}>
        {action}
      </button>
    </>
  )
}
