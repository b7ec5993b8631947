import { useState } from 'react'
import type { DraftFields } from '../../core/document/draft.ts'
import { filledFields } from '../desk/filled-fields.ts'
import { closeDialog } from '../desk/window-state.ts'
import { setFields } from '../editor/actions.ts'
import { ElementsForm } from '../panels/elements-form.tsx'
import { useDesk } from '../state/desk.ts'
import { Dialog } from './dialog.tsx'

const formId = 'fields-form'

/** The form of the elements panel as a dialog, for those who fill all of it in before it stands on paper. */
export function FieldsDialog() {
  const draft = useDesk(state => state.draft)
  const [values, setValues] = useState<DraftFields>(draft?.fields ?? {})
  if (!draft) return null
  const apply = () => {
    setFields(filledFields(values))
    closeDialog()
  }
  return (
    <Dialog
      title="版头、版记要素"
      onClose={closeDialog}
      actions={
        <>
          <button type="button" className="button" onClick={closeDialog}>
            取消
          </button>
          <button type="submit" className="button primary" form={formId}>
            填入稿件
          </button>
        </>
      }
    >
      <form
        id={formId}
        className="elements-form"
        onSubmit={event => {
          event.preventDefault()
          apply()
        }}
      >
        <ElementsForm
          genre={draft.genre}
          values={values}
          onChange={(id, value) => setValues(earlier => ({ ...earlier, [id]: value }))}
          onChoose={setValues}
        />
      </form>
    </Dialog>
  )
}
