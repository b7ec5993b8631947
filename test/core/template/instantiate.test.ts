import { expect, it } from 'vitest'
import { blockText } from '../../../core/document/draft.ts'
import { instantiate, missingFields } from '../../../core/template/instantiate.ts'
import type { Template } from '../../../core/template/template.ts'

const template: Template = {
  id: 'sample',
  version: 1,
  name: '样例',
  genre: 'notice',
  description: '测试用。',
  fields: [
    { id: 'subject', label: '事项', required: true },
    { id: 'copies', label: '抄送机关', required: false },
  ],
  elements: [
    { type: 'title', text: '关于{{subject}}的通知' },
    { type: 'paragraph', text: '请各单位照办。', hint: '写明时限' },
    { type: 'paragraph', hint: '写明联系人' },
    { type: 'note', text: '（{{copies}}）' },
  ],
  header: { ccRecipients: '{{copies}}', issuingAuthorityMark: '云溪市文件' },
}
const texts = (values: Readonly<Record<string, string>>) => instantiate(template, values).blocks.map(blockText)

it('fills in fields and turns hints into 〔…〕', () => {
  expect(texts({ subject: '植树', copies: '市林业局' })).toEqual([
    '关于植树的通知',
    '请各单位照办。〔写明时限〕',
    '〔写明联系人〕',
    '（市林业局）',
  ])
})

it('leaves the label of a required field that is empty, and leaves out what is only an empty optional field', () => {
  const draft = instantiate(template, { subject: ' ' })
  expect(draft.blocks.map(blockText)).toEqual(['关于〔事项〕的通知', '请各单位照办。〔写明时限〕', '〔写明联系人〕'])
  expect(draft.fields).toEqual({ issuingAuthorityMark: '云溪市文件' })
  expect(missingFields(template, {})).toEqual(['事项'])
})

it('never reads a value for fields again and keeps it on one line', () => {
  expect(texts({ subject: '{{copies}}\n$& 工作', copies: '甲' })[0]).toBe('关于{{copies}} $& 工作的通知')
})

it('takes no value from the prototype', () => {
  const asking: Template = { ...template, elements: [{ type: 'title', text: '{{toString}}' }], header: {} }
  expect(blockText(instantiate(asking, {}).blocks[0]!)).toBe('〔toString〕')
})
