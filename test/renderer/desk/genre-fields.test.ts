import { expect, it } from 'vitest'
import { fieldsOfGenre } from '../../../renderer/desk/genre-fields.ts'

it('offers 签发人 to documents that go up alone', () => {
  expect(fieldsOfGenre('request', {})).toContain('signatory')
  expect(fieldsOfGenre('notice', {})).not.toContain('signatory')
})

it('offers manuscripts outside the fifteen genres no header mark and no imprint', () => {
  expect(fieldsOfGenre('speech', {})).toEqual(['copyNumber', 'securityClassification', 'urgency'])
})

it('keeps what is filled in', () => {
  expect(fieldsOfGenre('speech', { ccRecipients: '各部门。' })).toContain('ccRecipients')
})
