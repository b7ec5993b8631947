import { describe, expect, it } from 'vitest'
import { readReference } from '../../../../core/lint/reference/document-reference.ts'
import { readTitle } from '../../../../core/lint/reference/document-title.ts'

describe('a title', () => {
  it.each([
    ['甲市供水条例（2018年修正）', { name: '甲市供水条例', year: 2018, isTrial: false, isRepealed: false }],
    ['甲市供水办法（试行）', { name: '甲市供水办法', isTrial: true, isRepealed: false }],
    ['甲市供水暂行办法', { name: '甲市供水暂行办法', key: '甲市供水办法', isTrial: true, isRepealed: false }],
    ['【已废止】甲市供水办法', { name: '甲市供水办法', isTrial: false, isRepealed: true }],
    ['甲市供水办法（失效）', { name: '甲市供水办法', isTrial: false, isRepealed: true }],
    ['甲市中国（上海）交流办法', { name: '甲市中国（上海）交流办法', isTrial: false, isRepealed: false }],
  ])('is taken apart: %s', (title, parts) => {
    expect(readTitle(title)).toMatchObject(parts)
  })
})

describe('what a document says of itself', () => {
  it('is its number, its days and what it takes back', () => {
    const text =
      '甲市供水条例\n2010年3月5日甲市人民代表大会常务委员会通过\n2022年9月1日修正\n第一条 为了供水，制定本条例。\n' +
      '第九条 本条例自2010年5月1日起施行。《甲市供水办法》同时废止。'
    expect(readReference('甲市供水条例', text)).toEqual({
      title: '甲市供水条例',
      since: { year: 2010, month: 5, day: 1 },
      version: { year: 2022, month: 9, day: 1 },
      repeals: [{ title: '甲市供水办法' }],
    })
  })

  it('is the document that a notice passes on', () => {
    const text = '甲政办〔2025〕8号\n各区人民政府：\n现将《甲市接待办法》印发给你们。\n甲市人民政府办公室\n2025年3月1日'
    expect(readReference('甲市人民政府办公室关于印发《甲市接待办法》的通知', text)).toMatchObject({
      passedOn: '甲市接待办法',
      number: '甲政办〔2025〕8号',
      version: { year: 2025, month: 3, day: 1 },
      repeals: [],
    })
  })

  it('is that it is out of force, in its title or in a line of its own', () => {
    expect(readReference('甲办法（已废止）', '')).toMatchObject({ isRepealed: true })
    expect(readReference('甲办法', '甲办法\n效力状态：已失效\n第一条 为了接待。')).toMatchObject({ isRepealed: true })
    expect(readReference('甲办法', '甲办法\n第一条 许可证失效的，应当重新申请。')).not.toHaveProperty('isRepealed')
  })

  it('is nothing about repeals where it only reports them', () => {
    expect(readReference('合同新规解读', '民法典自2021年1月1日起施行，《合同法》同时废止。').repeals).toEqual([])
  })
})
