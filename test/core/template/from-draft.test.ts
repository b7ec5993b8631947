import { expect, it } from 'vitest'
import { type DraftContent, textBlock } from '../../../core/document/draft.ts'
import { fieldChoices, occurrences, templateFromDraft } from '../../../core/template/from-draft.ts'
import { instantiate } from '../../../core/template/instantiate.ts'
import { fromLabelText, toLabelText } from '../../../core/template/label-text.ts'
import { parseTemplate } from '../../../core/template/parse-template.ts'

const draft: DraftContent = {
  version: 1,
  genre: 'notice',
  fields: { issuingAuthorityMark: '青禾县水务局文件', documentNumber: '青水〔2026〕8号' },
  blocks: [
    textBlock('title', '青禾县水务局关于〔事项〕的通知'),
    textBlock('mainRecipient', '各水管站：'),
    textBlock('paragraph', '请于2026年5月6日前完成〔写明数量和地点，附清单〕。'),
    textBlock('paragraph', ' '),
    textBlock('heading', '一、检查{{范围}}', 1),
    textBlock('signature', '青禾县水务局'),
    textBlock('dateOfIssue', '2026年5月6日'),
  ],
}
const facts = {
  id: 'own-1',
  name: '水务通知',
  category: '我的模板',
  description: '水务局用。',
  genre: 'notice',
} as const

it('offers placeholders and what names somebody, a date or a number, each once', () => {
  expect(fieldChoices(draft)).toEqual([
    { words: '青禾县水务局', label: '发文机关', isUsual: true },
    { words: '2026年5月6日', label: '成文日期', isUsual: true },
    { words: '各水管站', label: '主送机关', isUsual: true },
    { words: '青水〔2026〕8号', label: '发文字号', isUsual: true },
    { words: '〔事项〕', label: '事项', isUsual: true },
    { words: '〔写明数量和地点，附清单〕', label: '写明数量和地点，附清单', isUsual: true },
  ])
})

it('puts a field wherever its words stand, and leaves what was not chosen', () => {
  const chosen = fieldChoices(draft).filter(({ label }) => ['发文机关', '事项'].includes(label))
  const template = parseTemplate(templateFromDraft(draft, facts, chosen))
  expect(template.header).toEqual({ issuingAuthorityMark: '{{field1}}文件', documentNumber: '青水〔2026〕8号' })
  expect(template.elements.map(({ text }) => text)).toEqual([
    '{{field1}}关于{{field2}}的通知',
    '各水管站：',
    '请于2026年5月6日前完成〔写明数量和地点，附清单〕。',
    '一、检查｛｛范围}}',
    '{{field1}}',
    '2026年5月6日',
  ])
  expect(template.fields).toEqual([
    { id: 'field1', label: '发文机关', required: true, example: '青禾县水务局' },
    { id: 'field2', label: '事项', required: true },
  ])
})

it('gives the draft back where every field is filled in as it was', () => {
  const plain = { ...draft, blocks: draft.blocks.filter((_, index) => index !== 3 && index !== 4) }
  const chosen = fieldChoices(plain).filter(({ words }) => !words.startsWith('〔'))
  const template = templateFromDraft(plain, facts, chosen)
  const values = Object.fromEntries(template.fields.map(({ id, example }) => [id, example ?? '']))
  const again = instantiate(template, values)
  expect(again.blocks).toEqual(plain.blocks)
  expect(again.fields).toEqual(plain.fields)
})

it('takes the longer of two words that overlap', () => {
  const chosen = [
    { words: '水务局', label: '局', isUsual: true },
    { words: '青禾县水务局', label: '机关', isUsual: true },
  ]
  expect(templateFromDraft(draft, facts, chosen).elements.at(-2)?.text).toBe('{{field2}}')
})

it('counts how often words stand in a draft, header included', () => {
  expect(occurrences(draft, '青禾县水务局')).toBe(3)
  expect(occurrences(draft, '')).toBe(0)
})

it('shows fields by their labels while a template is edited, and takes them back', () => {
  const fields = [{ id: 'field1', label: '事项', required: true }]
  expect(toLabelText({ text: '关于{{field1}}的通知', hint: '不超过两行' }, fields)).toBe(
    '关于【事项】的通知〔不超过两行〕',
  )
  expect(fromLabelText('关于【事项】和【别的】的{{通知}}', fields)).toBe('关于{{field1}}和【别的】的｛｛通知}}')
})
