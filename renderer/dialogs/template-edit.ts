import type { FieldId } from '../../core/document/draft.ts'
import { type BodyElementId, blockOfElement, elementOfBlock } from '../../core/document/elements.ts'
import type { GenreId } from '../../core/document/genres.ts'
import { templateCategory } from '../../core/template/category.ts'
import { toLabelText } from '../../core/template/label-text.ts'
import type { Template, TemplateElement, TemplateField } from '../../core/template/template.ts'

/** One element of a template while it is edited. `text` holds {{field}} and 〔advice〕; `key` stays with the row. */
export interface ElementRow {
  readonly key: string
  readonly element: BodyElementId
  readonly text: string
}

/** A template while a person edits it. */
export interface TemplateEdit {
  readonly name: string
  readonly description: string
  readonly category: string
  readonly genre: GenreId
  readonly fields: readonly TemplateField[]
  readonly rows: readonly ElementRow[]
  readonly header: Readonly<Partial<Record<FieldId, string>>>
}

/** The form of a template. */
export function editOf(template: Template): TemplateEdit {
  const { name, description, genre, fields, elements, header } = template
  const rows = elements.map(
    (element, index): ElementRow => ({
      key: `row${index}`,
      element: elementOfBlock(element),
      text: withAdvice(element),
    }),
  )
  return { name, description, category: templateCategory(template), genre, fields, rows, header: header ?? {} }
}

function withAdvice({ text = '', hint }: TemplateElement): string {
  return toLabelText({ text, ...(hint !== undefined && { hint }) }, [])
}

/** The template behind a form, or a sentence that says what is missing. */
export function templateOfEdit(template: Template, edit: TemplateEdit): Template | string {
  const name = edit.name.trim()
  if (name === '') return '请写明模板名称。'
  const labels = edit.fields.map(({ label }) => label.trim())
  if (labels.includes('')) return '有字段没有名称；请写明，或删去这个字段。'
  const twice = labels.find((label, index) => labels.indexOf(label) !== index)
  if (twice !== undefined) return `有两个字段都叫「${twice}」；请改成不同的名称。`
  const rows = edit.rows.filter(({ text }) => text.trim() !== '')
  if (rows.length === 0) return '模板没有内容；请至少写一个要素。'
  const header = Object.entries(edit.header).filter(([, text]) => text.trim() !== '')
  const { header: _, category: __, ...rest } = template
  return {
    ...rest,
    name,
    description: edit.description.trim() || name,
    ...(edit.category.trim() && { category: edit.category.trim() }),
    genre: edit.genre,
    fields: edit.fields.map(({ id, label, required, example }) => ({
      id,
      label: label.trim(),
      required,
      ...(example?.trim() && { example: example.trim() }),
    })),
    elements: rows.map(({ element, text }): TemplateElement => ({ ...blockOfElement(element), text: text.trim() })),
    ...(header.length > 0 && { header: Object.fromEntries(header.map(([id, text]) => [id, text.trim()])) }),
  }
}

/** The form without a field: where it stood, its name is left as a placeholder. */
export function withoutField(edit: TemplateEdit, id: string): TemplateEdit {
  const label = edit.fields.find(field => field.id === id)?.label || id
  const fill = (text: string) => text.replaceAll(`{{${id}}}`, `〔${label}〕`)
  return {
    ...edit,
    fields: edit.fields.filter(field => field.id !== id),
    rows: edit.rows.map(row => ({ ...row, text: fill(row.text) })),
    header: Object.fromEntries(Object.entries(edit.header).map(([key, text]) => [key, fill(text)])),
  }
}

/** The form with one more field, under an id that none has. */
export function withField(edit: TemplateEdit): TemplateEdit {
  const ids = new Set(edit.fields.map(field => field.id))
  let count = edit.fields.length + 1
  while (ids.has(`field${count}`)) count++
  return { ...edit, fields: [...edit.fields, { id: `field${count}`, label: '', required: true }] }
}

/** Rows with one of them moved by some places; the same rows at an end. */
export function moveRow(rows: readonly ElementRow[], from: number, by: 1 | -1): readonly ElementRow[] {
  const to = from + by
  const row = rows[from]
  return row && to >= 0 && to < rows.length ? rows.toSpliced(from, 1).toSpliced(to, 0, row) : rows
}
