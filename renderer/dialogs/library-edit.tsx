import { type FormEvent, useId, useState } from 'react'
import type { LibraryDocument } from '../../core/contract/contract.ts'
import { editDocument } from '../desk/library.ts'
import { Dialog } from './dialog.tsx'
import { KindSelect } from './library-add.tsx'

const fields = [
  { id: 'title', label: '标题', type: 'text', most: 300 },
  { id: 'issuer', label: '发文机关', type: 'text', most: 300 },
  { id: 'number', label: '文号', type: 'text', most: 100 },
  { id: 'date', label: '日期', type: 'date', most: 10 },
] as const

interface LibraryEditProps {
  readonly document: LibraryDocument
  readonly onClose: () => void
}

/** Corrects what was recognised of a document. Its text stays as it is. */
export function LibraryEdit({ document, onClose }: LibraryEditProps) {
  const form = useId()
  const { id, title, issuer = '', number = '', date = '' } = document
  const [values, setValues] = useState({ title, issuer, number, date })
  const [kind, setKind] = useState(document.kind)
  const keep = async (event: FormEvent) => {
    event.preventDefault()
    const trimmed = { title: values.title.trim(), issuer: values.issuer.trim(), number: values.number.trim() }
    if (await editDocument({ id, kind, ...trimmed, date: values.date })) onClose()
  }
  return (
    <Dialog
      title="编辑资料信息"
      onClose={onClose}
      actions={
        <>
          <button type="button" className="button" onClick={onClose}>
            取消
          </button>
          <button type="submit" form={form} className="button primary" disabled={values.title.trim() === ''}>
            保存
          </button>
        </>
      }
    >
      <form id={form} className="field-group" onSubmit={event => void keep(event)}>
        {fields.map(({ id: field, label, type, most }) => (
          <label key={field} className="form-line">
            {label}
            <input
              className="field"
              type={type}
              maxLength={most}
              value={values[field]}
              onChange={event => setValues({ ...values, [field]: event.target.value })}
            />
          </label>
        ))}
        <div className="form-line">
          类别
          <KindSelect label="类别" kind={kind} onKind={setKind} />
        </div>
      </form>
    </Dialog>
  )
}
