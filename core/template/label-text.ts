import type { Template, TemplateElement } from './template.ts'

type Labels = Pick<Template, 'fields'>['fields']

/** An element as a person edits it: each field by its label as 【label】, the advice behind the text as 〔advice〕. */
export function toLabelText({ text = '', hint }: Pick<TemplateElement, 'text' | 'hint'>, fields: Labels): string {
  const labels = new Map(fields.map(field => [field.id, field.label]))
  const shown = text.replace(/\{\{([A-Za-z][A-Za-z0-9-]*)\}\}/gu, (whole, id: string) =>
    labels.has(id) ? `【${labels.get(id) || id}】` : whole,
  )
  return hint === undefined ? shown : `${shown}〔${hint}〕`
}

/** The text of a template behind what a person edited. 【…】 that names no field stays as it is, and {{ becomes text. */
export function fromLabelText(shown: string, fields: Labels): string {
  const ids = new Map(fields.map(field => [field.label || field.id, field.id]))
  return shown
    .replaceAll('{{', '｛｛')
    .replace(/【([^【】]+)】/gu, (whole, label: string) => (ids.has(label) ? `{{${ids.get(label)}}}` : whole))
}
