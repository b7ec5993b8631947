import { describe, expect, it } from 'vitest'
import { parseTemplate } from '../../../core/template/parse-template.ts'

const valid = {
  id: 'sample',
  version: 1,
  name: '样例',
  genre: 'speech',
  description: '测试用。',
  fields: [{ id: 'meeting', label: '会议', required: true }],
  elements: [
    { type: 'title', text: '在{{meeting}}上的讲话' },
    { type: 'heading', level: 1, text: '一、形势' },
  ],
}

it('reads a template and drops the reference to its schema', () => {
  expect(parseTemplate({ $schema: './template.schema.json', ...valid })).toEqual(valid)
})

describe('refuses', () => {
  const cases: readonly (readonly [string, unknown])[] = [
    ['what is no object', []],
    ['a name that is no text', { ...valid, name: 7 }],
    ['no elements', { ...valid, elements: [] }],
    ['a newer version', { ...valid, version: 2 }],
    ['an unknown genre', { ...valid, genre: 'poem' }],
    ['an unknown element', { ...valid, elements: [{ type: 'picture', text: '图' }] }],
    ['an element without text or hint', { ...valid, elements: [{ type: 'paragraph' }] }],
    ['a heading without level', { ...valid, elements: [{ type: 'heading', text: '一、' }] }],
    ['a level on a paragraph', { ...valid, elements: [{ type: 'paragraph', level: 1, text: '文' }] }],
    ['a field that is not declared', { ...valid, elements: [{ type: 'title', text: '{{other}}' }] }],
    ['two fields of one id', { ...valid, fields: [valid.fields[0], valid.fields[0]] }],
    ['an unknown key', { ...valid, script: 'x' }],
    ['an unknown header element', { ...valid, header: { seal: '章' } }],
  ]
  it.each(cases)('%s', (_, value) => {
    expect(() => parseTemplate(value, 'a.json')).toThrow(
      expect.objectContaining({
        code: 'template-invalid',
        message: expect.stringContaining('a.json'),
        // The reason is shown to people: in Chinese, whichever check refused it.
        cause: expect.objectContaining({ message: expect.stringMatching(/\p{Script=Han}/u) }),
      }),
    )
  })
})

it('refuses a key that reaches the prototype, and says which', () => {
  const text = JSON.stringify({ ...valid, header: {} }).replace('"header":{', '"header":{"__proto__":{"seal":"章"}')
  expect(() => parseTemplate(JSON.parse(text))).toThrow(
    expect.objectContaining({ cause: expect.objectContaining({ message: '不能使用键名 __proto__' }) }),
  )
})
