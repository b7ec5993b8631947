import type { TemplateField } from '../../core/template/template.ts'
import { Icon } from '../app/icon.tsx'
import { handOnFocus } from './row-focus.ts'
import { type TemplateEdit, withField, withoutField } from './template-edit.ts'

interface TemplateFieldRowsProps {
  readonly edit: TemplateEdit
  readonly onEdit: (edit: TemplateEdit) => void
}

/** The fields of a template: what each is called, an example, whether it must be filled in. */
export function TemplateFieldRows({ edit, onEdit }: TemplateFieldRowsProps) {
  const change = (id: string, part: Partial<TemplateField>) =>
    onEdit({ ...edit, fields: edit.fields.map(field => (field.id === id ? { ...field, ...part } : field)) })
  return (
    <>
      {edit.fields.length > 0 && (
        <ul className="field-rows" aria-label="字段">
          {edit.fields.map((field, index) => (
            <li key={field.id}>
              <input
                className="field"
                aria-label={`第 ${index + 1} 个字段的名称`}
                placeholder="名称"
                value={field.label}
                onChange={event => change(field.id, { label: event.target.value.replace(/[【】〔〕{}]/gu, '') })}
              />
              <input
                className="field"
                aria-label={`第 ${index + 1} 个字段的例子`}
                placeholder="例子，可不填"
                value={field.example ?? ''}
                onChange={event => change(field.id, { example: event.target.value })}
              />
              <label className="check-label">
                <input
                  type="checkbox"
                  checked={field.required}
                  onChange={event => change(field.id, { required: event.target.checked })}
                />
                必填
              </label>
              <button
                type="button"
                className="icon-button"
                aria-label={`删去字段「${field.label}」`}
                title="删去；文中留下〔名称〕"
                onClick={event => {
                  handOnFocus(event.currentTarget)
                  onEdit(withoutField(edit, field.id))
                }}
              >
                <Icon name="close" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <button type="button" className="button small" onClick={() => onEdit(withField(edit))}>
        添加字段
      </button>
    </>
  )
}
