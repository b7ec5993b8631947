import { expect, it } from 'vitest'
import { instantiate } from '../../../core/template/instantiate.ts'
import { parseTemplate } from '../../../core/template/parse-template.ts'
import type { Template } from '../../../core/template/template.ts'
import { loadTemplates } from '../../../electron/service/files/templates.ts'
import { editOf, moveRow, templateOfEdit, withField, withoutField } from '../../../renderer/dialogs/template-edit.ts'

const { templates } = await loadTemplates('templates')
const notice = templates.find(({ id }) => id === 'notice') as Template

it.each(templates.map(template => [template.id, template] as const))(
  'changes nothing of %s by opening it',
  (_, each) => {
    const again = parseTemplate(templateOfEdit(each, editOf(each)))
    const values = Object.fromEntries(each.fields.map(({ id, example }) => [id, example ?? '']))
    expect(instantiate(again, values)).toEqual(instantiate(each, values))
    expect(again.fields).toEqual(each.fields)
  },
)

it('leaves the name of a removed field where it stood', () => {
  const edit = withoutField(editOf(notice), 'subject')
  const made = parseTemplate(templateOfEdit(notice, edit))
  expect(made.elements[0]?.text).toBe('{{authority}}关于〔事项〕的通知')
  expect(made.fields.map(({ id }) => id)).not.toContain('subject')
})

it('gives a new field an id that none has', () => {
  const edit = withField(withField(editOf(notice)))
  expect(new Set(edit.fields.map(({ id }) => id)).size).toBe(edit.fields.length)
})

it.each([
  ['a template without a name', { name: ' ' }, '模板名称'],
  ['a field without a name', { fields: [{ id: 'a', label: '', required: true }] }, '没有名称'],
  ['two fields of one name', { fields: ['a', 'b'].map(id => ({ id, label: '日期', required: true })) }, '都叫「日期」'],
  ['a template without content', { rows: [] }, '没有内容'],
])('says what is missing of %s', (_, part, sentence) => {
  expect(templateOfEdit(notice, { ...editOf(notice), ...part })).toContain(sentence)
})

it('moves a line, and keeps the lines where one stands at the end', () => {
  const { rows } = editOf(notice)
  expect(
    moveRow(rows, 0, 1)
      .map(({ key }) => key)
      .slice(0, 2),
  ).toEqual(['row1', 'row0'])
  expect(moveRow(rows, 0, -1)).toBe(rows)
  expect(moveRow(rows, rows.length - 1, 1)).toBe(rows)
})
