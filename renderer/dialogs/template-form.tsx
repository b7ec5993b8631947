import { useDeferredValue, useMemo } from 'react'
import { instantiate } from '../../core/template/instantiate.ts'
import type { Template } from '../../core/template/template.ts'
import { StructurePreview } from './structure-preview.tsx'

interface TemplateFormProps {
  readonly template: Template
  readonly values: Readonly<Record<string, string>>
  readonly onValues: (values: Readonly<Record<string, string>>) => void
}

/** A template's description, its fields as a form, and the draft that comes of it. */
export function TemplateForm({ template, values, onValues }: TemplateFormProps) {
  const settled = useDeferredValue(values)
  const content = useMemo(() => instantiate(template, settled), [template, settled])
  return (
    <div className="choice-detail">
      <h3>{template.name}</h3>
      <p>{template.description}</p>
      {template.fields.map(field => (
        <label key={field.id} className="form-line">
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
      {template.fields.length > 0 && <p className="quiet-text">没有填的项目先以〔　〕占位，稿中列为待补内容。</p>}
      <h4>结构</h4>
      <StructurePreview blocks={content.blocks} />
    </div>
  )
}
