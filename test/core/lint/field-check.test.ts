import { describe, expect, it } from 'vitest'
import { draftVersion, type FieldId, textBlock } from '../../../core/document/draft.ts'
import type { GenreId } from '../../../core/document/genres.ts'
import { checkField, checkFields } from '../../../core/lint/field-check.ts'
import { lintDraft } from '../../../core/lint/linter.ts'

describe('a field as the standard has it', () => {
  it.each<[FieldId, string]>([
    ['copyNumber', '000012'],
    ['securityClassification', '机密★1年'],
    ['securityClassification', '绝密★长期'],
    ['urgency', '特急'],
    ['issuingAuthorityMark', '云岭市人民政府办公室文件'],
    ['documentNumber', '云政办发〔2026〕8号'],
    ['signatory', '周明远 林晓'],
    ['ccRecipients', '市委各部门，市人大常委会办公室。'],
    ['printingAuthority', '云岭市人民政府办公室'],
    ['printDate', '2026年3月5日'],
    ['printDate', ' '],
  ])('says nothing of %s %s', (id, value) => {
    expect(checkField(id, value)).toBeUndefined()
  })
})

describe('the number of a genre that counts by itself', () => {
  it.each<[GenreId, string]>([
    ['order', '第12号'],
    ['order', '第十二号'],
    ['announcement', '2026年第3号'],
    ['publicNotice', '第3号'],
    ['minutes', '第12次'],
    ['minutes', '第12期'],
    ['minutes', '（第12期）'],
    ['minutes', '〔2026〕12号'],
    ['minutes', '云政纪要〔2026〕12号'],
    ['bulletin', '第8期'],
    ['bulletin', '第8期（总第120期）'],
  ])('of %s may be %s', (genre, value) => {
    expect(checkField('documentNumber', value, { genre })).toBeUndefined()
  })

  it('goes by the mark of the header as well', () => {
    expect(checkFields({ issuingAuthorityMark: '云岭县人民政府令', documentNumber: '第12号' }).size).toBe(0)
    expect(checkFields({ issuingAuthorityMark: '云岭县人民政府文件', documentNumber: '第12号' }, 'notice').size).toBe(1)
  })

  it.each<[GenreId, string, string]>([
    ['order', '12', '第12号'],
    ['order', '第012号', '第12号'],
    ['minutes', '12期', '第12期'],
  ])('of %s is mended from %s to %s', (genre, value, right) => {
    expect(checkField('documentNumber', value, { genre })).toMatchObject({ right })
  })
})

describe('a field that is to be mended', () => {
  it.each<[FieldId, string, string]>([
    ['copyNumber', '12', '000012'],
    ['securityClassification', '秘密 6个月', '秘密★6个月'],
    ['documentNumber', '云政办发[2026]第08号', '云政办发〔2026〕8号'],
    ['signatory', '签发人：周明远', '周明远'],
    ['signatory', '周明远、林晓', '周明远 林晓'],
    ['ccRecipients', '抄送：市委各部门。', '市委各部门。'],
    ['ccRecipients', '市委办,市政府办.', '市委办，市政府办。'],
    ['printingAuthority', '云岭市人民政府办公室。', '云岭市人民政府办公室'],
    ['printDate', '2026.3.5', '2026年3月5日'],
    ['printDate', '2026年3月5日印发', '2026年3月5日'],
  ])('offers for %s %s the right wording', (id, value, right) => {
    expect(checkField(id, value)).toMatchObject({ right, message: expect.stringMatching(/。$/u) })
  })

  it.each<[FieldId, string]>([
    ['copyNumber', '第一份'],
    ['securityClassification', '保密'],
    ['securityClassification', '机密★一阵子'],
    ['urgency', '很急'],
    ['issuingAuthorityMark', '云岭市财政局、云岭市民政局文件'],
    ['documentNumber', '第8号'],
    ['printDate', '2026年2月30日'],
    ['printDate', '2026年3月'],
  ])('offers nothing for %s %s but says what is wrong', (id, value) => {
    const note = checkField(id, value)
    expect(note?.message).toMatch(/。$/u)
    expect(note?.right).toBeUndefined()
  })
})

it('lists the fields with something to be said in the order of the page', () => {
  expect([...checkFields({ printDate: '2026.3.5', copyNumber: '1', urgency: '特急' }).keys()]).toEqual([
    'copyNumber',
    'printDate',
  ])
})

it('offers in the list of findings what the form offers', () => {
  const documentNumber = '云政办发[2025]8号'
  const { diagnostics } = lintDraft({
    version: draftVersion,
    genre: 'notice',
    fields: { documentNumber },
    blocks: [textBlock('title', '关于植树的通知')],
  })
  const found = diagnostics.find(one => one.ruleId === 'valid-document-number')
  expect(found?.field).toEqual({ id: 'documentNumber', value: documentNumber, right: '云政办发〔2025〕8号' })
  expect(checkField('documentNumber', documentNumber)?.right).toBe(found?.field?.right)
})
