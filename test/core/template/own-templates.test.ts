import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { blockText, blockTypes, draftTitle, fieldIds } from '../../../core/document/draft.ts'
import { genreOfTitle, genres } from '../../../core/document/genres.ts'
import { recogniseDraft } from '../../../core/document/recognise.ts'
import { exportDocx } from '../../../core/docx/export.ts'
import { requiredElements } from '../../../core/lint/data/required-elements.ts'
import { lintDraft } from '../../../core/lint/linter.ts'
import { bundledCategories } from '../../../core/template/category.ts'
import { instantiate } from '../../../core/template/instantiate.ts'
import { templateElementTypes } from '../../../core/template/template.ts'
import { readDraftFile } from '../../../electron/service/files/read-file.ts'
import { loadTemplates } from '../../../electron/service/files/templates.ts'

const { templates, problems } = await loadTemplates('templates')
const exampleOf = (template: (typeof templates)[number]) =>
  Object.fromEntries(template.fields.map(field => [field.id, field.example ?? field.label]))

it('are one for each statutory genre and each usual manuscript, and all load', () => {
  expect(problems).toEqual([])
  const genresCovered = new Set(templates.map(template => template.genre))
  expect(genres.filter(genre => !genresCovered.has(genre.id))).toEqual([])
  expect(templates.filter(({ genre }) => genre === 'speech').map(({ name }) => name)).toEqual([
    '讲话（部署工作）',
    '讲话（动员）',
    '讲话（总结表彰）',
  ])
  expect(templates.filter(({ genre }) => genre === 'remarks').map(({ name }) => name)).toEqual([
    '经验交流发言',
    '表态发言',
  ])
  expect(new Set(templates.map(({ name }) => name)).size).toBe(templates.length)
})

describe.each(templates)('$id', template => {
  it('names its genre in its title', () => {
    const draft = instantiate(template, exampleOf(template))
    expect(genreOfTitle(draftTitle(draft.blocks))).toBe(template.genre)
  })

  it('has the elements that its genre calls for, and stays within its limits', () => {
    const draft = instantiate(template, exampleOf(template))
    const present = new Set(draft.blocks.map(block => block.type))
    expect(requiredElements(template.genre).filter(({ element }) => !present.has(element))).toEqual([])
    const ruled = new Set(['max-document-length', 'require-elements', 'require-parts', 'valid-title-genre'])
    expect(lintDraft(draft).diagnostics.filter(({ ruleId }) => ruled.has(ruleId))).toEqual([])
  })

  it('stands under a heading of the picker', () => {
    expect(bundledCategories).toContain(template.category)
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
    // A mark that does not end in 文件 (函, 令, 纪要) is read as a line of its own; it is there all the same.
    const header = Object.values(draft.fields)
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
          .filter(text => type !== 'paragraph' || !header.includes(text))
          .join(''),
        type,
      ).toBe(join(type))
    }
  })
})

it('the schema for editors allows the same element types, fields and genres as the program', () => {
  const schema = JSON.parse(readFileSync('templates/template.schema.json', 'utf8'))
  expect(schema.properties.elements.items.properties.type.enum).toEqual([...templateElementTypes])
  expect(schema.properties.header.propertyNames.enum).toEqual([...fieldIds])
  expect(schema.properties.genre.enum).toEqual(genres.map(genre => genre.id))
})
