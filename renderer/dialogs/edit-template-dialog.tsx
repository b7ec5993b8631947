import { useMemo, useState } from 'react'
import { type FieldId, fieldIds } from '../../core/document/draft.ts'
import { elementSpec } from '../../core/document/elements.ts'
import { instantiate } from '../../core/template/instantiate.ts'
import { fromLabelText, toLabelText } from '../../core/template/label-text.ts'
import type { Template } from '../../core/template/template.ts'
import { failureText } from '../desk/messages.ts'
import { saveTemplate } from '../desk/templates.ts'
import { confirm, type FieldValues, openDialog } from '../desk/window-state.ts'
import { Dialog } from './dialog.tsx'
import { TemplateDialogActions } from './template-dialog-actions.tsx'
import { editOf, type TemplateEdit, templateOfEdit } from './template-edit.ts'
import { TemplateElementRows } from './template-element-rows.tsx'
import { TemplateFactsForm } from './template-facts-form.tsx'
import { TemplateFieldRows } from './template-field-rows.tsx'
import { TemplatePreview } from './template-preview.tsx'

const formId = 'edit-template-form'

interface EditTemplateDialogProps {
  readonly template: Template
  /** What was typed into its fields where the dialog was opened from; it stands there again afterwards. */
  readonly values: FieldValues
}

/** Changes a template of one's own: what it is called and for, its fields, its structure. */
export function EditTemplateDialog({ template, values }: EditTemplateDialogProps) {
  const [start] = useState(() => editOf(template))
  const [edit, setEdit] = useState<TemplateEdit>(start)
  const [failure, setFailure] = useState('')
  const change = (next: TemplateEdit) => {
    setEdit(next)
    setFailure('')
  }
  const back = () => openDialog({ kind: 'newDraft', template: template.id, values })
  const cancel = async () => {
    const isChanged = edit !== start
    const leave =
      !isChanged ||
      (await confirm({ title: '放弃修改', text: '模板的修改还没有保存，离开后不能恢复。', action: '放弃修改' }))
    if (leave) back()
  }
  const save = () => {
    const made = templateOfEdit(template, edit)
    if (typeof made === 'string') return setFailure(made)
    saveTemplate(made, true).then(back, error => setFailure(failureText(error)))
  }
  const content = useMemo(() => {
    const made = templateOfEdit(template, edit)
    return instantiate(typeof made === 'string' ? template : made, {})
  }, [template, edit])
  return (
    <Dialog
      title={`编辑模板：${template.name}`}
      size="full"
      onClose={() => void cancel()}
      actions={
        <TemplateDialogActions form={formId} action="保存模板" failure={failure} onCancel={() => void cancel()} />
      }
    >
      <form
        id={formId}
        className="dialog-columns"
        onSubmit={event => {
          event.preventDefault()
          save()
        }}
      >
        <div className="choice-detail template-edit">
          <TemplateFactsForm facts={edit} onFacts={facts => change({ ...edit, ...facts })} />
          <h3>字段</h3>
          <p className="quiet-text">新建稿件时填写。在下面的文字里写【名称】，填写的内容就放在那里。</p>
          <TemplateFieldRows edit={edit} onEdit={change} />
          <h3>结构</h3>
          <p className="quiet-text">〔　〕里写给起草人的提示，稿件中列为待补内容。</p>
          <TemplateElementRows rows={edit.rows} fields={edit.fields} onRows={rows => change({ ...edit, rows })} />
          <h3>版头和版记</h3>
          <div className="template-fields">
            {fieldIds.map(id => (
              <label key={id}>
                <span>{elementSpec(id).label}</span>
                <input
                  className="field"
                  value={toLabelText({ text: edit.header[id] ?? '' }, edit.fields)}
                  onChange={event => change(withHeader(edit, id, event.target.value))}
                />
              </label>
            ))}
          </div>
        </div>
        <TemplatePreview content={content} />
      </form>
    </Dialog>
  )
}

function withHeader(edit: TemplateEdit, id: FieldId, shown: string): TemplateEdit {
  return { ...edit, header: { ...edit.header, [id]: fromLabelText(shown, edit.fields) } }
}
