import { useState } from 'react'
import type { DraftFields, FieldId } from '../../core/document/draft.ts'
import { elementSpec } from '../../core/document/elements.ts'
import { genreSpec } from '../../core/document/genres.ts'
import { fieldsOfGenre } from '../desk/genre-fields.ts'
import { closeDialog } from '../desk/window-state.ts'
import { setFields } from '../editor/actions.ts'
import { useDesk } from '../state/desk.ts'
import { Dialog } from './dialog.tsx'

const formId = 'fields-form'

const examples: Readonly<Record<FieldId, string>> = {
  copyNumber: '000001',
  securityClassification: '机密★1年',
  urgency: '特急',
  issuingAuthorityMark: '××市人民政府办公室文件',
  documentNumber: '×政办发〔2026〕8号',
  signatory: '×××',
  ccRecipients: '市委各部门，市人大常委会办公室。',
  printingAuthority: '××市人民政府办公室',
  printDate: '2026年3月5日',
}

/** The elements of header and imprint (版头、版记) as a form. Empty ones are left out on paper. */
export function FieldsDialog() {
  const draft = useDesk(state => state.draft)
  const [values, setValues] = useState<DraftFields>(draft?.fields ?? {})
  if (!draft) return null
  const ids = fieldsOfGenre(draft.genre, draft.fields)
  const apply = () => {
    setFields(Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim() !== '')))
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
        onSubmit={event => {
          event.preventDefault()
          apply()
        }}
      >
        {!genreSpec(draft.genre).statutory && (
          <p className="quiet-text">「{genreSpec(draft.genre).name}」不是法定公文，一般不带版头和版记。</p>
        )}
        {(['header', 'imprint'] as const).map(zone => {
          const inZone = ids.filter(id => elementSpec(id).zone === zone)
          if (inZone.length === 0) return null
          return (
            <fieldset key={zone} className="field-group">
              <legend>{zone === 'header' ? '版头' : '版记'}</legend>
              {inZone.map(id => (
                <label key={id} className="form-line">
                  <span>{elementSpec(id).label}</span>
                  <input
                    className="field"
                    placeholder={`例：${examples[id]}`}
                    value={values[id] ?? ''}
                    onChange={event => setValues({ ...values, [id]: event.target.value })}
                  />
                </label>
              ))}
            </fieldset>
          )
        })}
      </form>
    </Dialog>
  )
}
