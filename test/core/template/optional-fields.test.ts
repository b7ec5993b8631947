import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { blockText } from '../../../core/document/draft.ts'
import { instantiate } from '../../../core/template/instantiate.ts'
import { leaveOut } from '../../../core/template/leave-out.ts'
import type { Template } from '../../../core/template/template.ts'

const folder = join(import.meta.dirname, '../../../templates')
const templates = readdirSync(folder)
  .filter(name => name.endsWith('.json') && !name.includes('schema'))
  .map(name => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Template)

describe('an optional field left empty', () => {
  it.each(templates.map(template => [template.id, template] as const))(
    'leaves nothing behind in %s',
    (_id, template) => {
      const optional = template.fields.filter(field => !field.required)
      const values = Object.fromEntries(
        template.fields.filter(field => field.required).map(field => [field.id, field.example ?? '样例']),
      )
      const { blocks, fields } = instantiate(template, values)
      const text = [...blocks.map(blockText), ...Object.values(fields)].join('\n')
      for (const { label } of optional) expect(text).not.toContain(`〔${label}〕`)
      expect(text).not.toMatch(/，[，。；：\n]|（）|^[，。：；]|，$|：。/mu)
    },
  )

  it('takes its clause along, and the sentence keeps its mark', () => {
    const letter = templates.find(template => template.id === 'letter') as Template
    const texts = instantiate(letter, { subject: '支持建设' }).blocks.map(blockText)
    expect(texts).toContain('以上事项，请予支持。')
    expect(texts.join('')).not.toContain('函复')
  })
})

const isEmpty = (text: string) => text.includes('{{x}}')

it.each([
  ['于{{x}}前，请予支持。', '请予支持。'],
  ['请予支持，于{{x}}前，务必函复。', '请予支持，务必函复。'],
  ['各单位（{{x}}）要照办。', '各单位要照办。'],
  ['一是照办。二是{{x}}；三是上报。', '一是照办。三是上报。'],
  ['（{{x}}）', ''],
  ['请予支持。', '请予支持。'],
])('makes of %s without its field %s', (text, rest) => expect(leaveOut(text, isEmpty)).toBe(rest))
