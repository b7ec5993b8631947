import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { blockText, blockTypes, draftTitle, fieldIds } from '../../../core/document/draft.ts'
import { genreOfTitle, genres } from '../../../core/document/genres.ts'
import { recogniseDraft } from '../../../core/document/recognise.ts'
import { exportDocx } from '../../../core/docx/export.ts'
import { lintDraft } from '../../../core/lint/linter.ts'
import { instantiate } from '../../../core/template/instantiate.ts'
import { readDraftFile } from '../../../electron/service/files/read-file.ts'
import { loadTemplates } from '../../../electron/service/files/templates.ts'

const { templates, problems } = await loadTemplates('templates')
const exampleOf = (template: (typeof templates)[number]) =>
  Object.fromEntries(template.fields.map(field => [field.id, field.example ?? field.label]))

it('are five, and all load', () => {
  expect(problems).toEqual([])
  expect(templates.map(template => template.id).sort()).toEqual([
    'briefing',
    'exchange-remarks',
    'notice',
    'speech',
    'work-report',
  ])
})

describe.each(templates)('$id', template => {
  it('names its genre in its title', () => {
    const draft = instantiate(template, exampleOf(template))
    expect(genreOfTitle(draftTitle(draft.blocks))).toBe(template.genre)
  })

  it('gives an example for every field', () => {
    expect(template.fields.filter(field => !field.example)).toEqual([])
  })

  it('has hints flagged as still to be written, and nothing else wrong', () => {
    const { diagnostics, failures } = lintDraft(instantiate(template, exampleOf(template)))
    const errors = diagnostics.filter(({ severity }) => severity === 'error')
    expect(failures).toEqual([])
    expect(errors.length).toBeGreaterThan(0)
    expect(errors.filter(({ ruleId }) => ruleId !== 'no-placeholders')).toEqual([])
  })

  it('takes no decision of the office: whether a document may be published', () => {
    const words = JSON.stringify([instantiate(template, exampleOf(template)), instantiate(template, {})])
    expect(words).not.toMatch(/此件|公开发布|不予公开|依申请公开/u)
  })

  it('is recognised again from its own words', () => {
    const draft = instantiate(template, exampleOf(template))
    const again = recogniseDraft(draft.blocks.map(block => ({ text: blockText(block) }))).content
    expect(again.blocks.map(block => [block.type, block.level])).toEqual(
      draft.blocks.map(block => [block.type, block.level]),
    )
  })

  it('comes back from Word as it went there', async () => {
    const draft = instantiate(template, exampleOf(template))
    const { content } = await readDraftFile(`${template.id}.docx`, await exportDocx(draft))
    const join = (type: string) =>
      draft.blocks
        .filter(block => block.type === type)
        .map(blockText)
        .join('')
    for (const type of blockTypes) {
      expect(
        content.blocks
          .filter(block => block.type === type)
          .map(blockText)
          .join(''),
        type,
      ).toBe(join(type))
    }
  })
})

it('the schema for editors allows the same element types, fields and genres as the program', () => {
  const schema = JSON.parse(readFileSync('templates/template.schema.json', 'utf8'))
  expect(schema.properties.elements.items.properties.type.enum).toEqual([...blockTypes])
  expect(schema.properties.header.propertyNames.enum).toEqual([...fieldIds])
  expect(schema.properties.genre.enum).toEqual(genres.map(genre => genre.id))
})
