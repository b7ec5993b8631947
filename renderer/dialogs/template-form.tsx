import type { Template } from '../../core/template/template.ts'
import { TemplateFacts } from './template-facts.tsx'

interface TemplateFormProps {
  readonly template: Template
  readonly values: Readonly<Record<string, string>>
  readonly onValues: (values: Readonly<Record<string, string>>) => void
}

/** A template's description, its fields as a form, and what a draft of it is checked for. */
export function TemplateForm({ template, values, onValues }: TemplateFormProps) {
  return (
    <>
      <p>{template.description}</p>
      {template.fields.length > 0 && (
        <div className="template-fields">
          {template.fields.map(field => (
            <label key={field.id}>
              <span>
                {field.label}
                {!field.required && <em>（可不填）</em>}
              </span>
              <input
                className="field"
                placeholder={field.example && `例：${field.example}`}
                value={values[field.id] ?? ''}
                onChange={event => onValues({ ...values, [field.id]: event.target.value })}
              />
            </label>
          ))}
          <p className="quiet-text">没有填的项目先以〔　〕占位，稿中列为待补内容。</p>
        </div>
      )}
      <TemplateFacts template={template} />
    </>
  )
}
