import { describe, expect, it } from 'vitest'
import { fullYear, isCalendarDay } from '../../../core/lint/calendar.ts'
import { formatChineseNumber, parseChineseNumber } from '../../../core/lint/chinese-number.ts'
import { readMarker } from '../../../core/lint/heading-marker.ts'
import { findQuotations } from '../../../core/lint/quotation.ts'
import { excerpt, formatNumber } from '../../../core/lint/wording.ts'

describe('Chinese numbers', () => {
  it('are read as they are written, from 1 to 99', () => {
    for (let value = 1; value <= 99; value++) expect(parseChineseNumber(formatChineseNumber(value))).toBe(value)
    expect(formatChineseNumber(20)).toBe('二十')
    expect(formatChineseNumber(11)).toBe('十一')
  })

  it('are not made of other strings', () => {
    for (const text of ['', '一二', '百', '十十', '甲']) expect(parseChineseNumber(text)).toBeUndefined()
  })
})

describe('the calendar', () => {
  it('knows leap years', () => {
    expect(isCalendarDay(2024, 2, 29)).toBe(true)
    expect(isCalendarDay(2026, 2, 29)).toBe(false)
    expect(isCalendarDay(1900, 2, 29)).toBe(false)
    expect(isCalendarDay(undefined, 2, 29)).toBe(true)
    expect(isCalendarDay(2026, 13, 1)).toBe(false)
  })

  it('leaves a year of doubtful century undecided', () => {
    expect([26, 98, 60].map(fullYear)).toEqual([2026, 1998, undefined])
  })
})

describe('readMarker', () => {
  it.each([
    ['一、总体要求', 1, 1, '一、'],
    ['（十二）加强保障', 2, 12, '（十二）'],
    ['3．细化分工', 3, 3, '3．'],
    ['1、细化分工', 3, 1, '1.'],
    ['(2)、明确时限', 4, 2, '（2）'],
    ['一、一年来的工作', 1, 1, '一、'],
  ])('reads %s', (text, level, value, proper) => expect(readMarker(text)).toMatchObject({ level, value, proper }))

  it.each(['一、二线城市', '1.5万亿元', '3、4月份', '2026.3.5', '一是加强领导', '第一，提高认识', '（略）'])(
    'sees no number of a heading in %s',
    text => expect(readMarker(text)).toBeUndefined(),
  )
})

describe('findQuotations', () => {
  it('gives outermost pairs and leaves an opening mark without its partner', () => {
    expect(findQuotations('印发《关于“三公”的〈办法〉》，“甲”')).toEqual([
      { from: 2, to: 15 },
      { from: 16, to: 19 },
    ])
    expect(findQuotations('他说“没有说完。《甲》')).toEqual([{ from: 8, to: 11 }])
  })
})

describe('wording', () => {
  it('groups thousands and shortens by characters', () => {
    expect([1812, 999, 1234567, 9.1, 1000.5].map(formatNumber)).toEqual(['1,812', '999', '1,234,567', '9.1', '1,000.5'])
    expect(excerpt('  𠮷甲乙丙 ', 3)).toBe('𠮷甲…')
  })
})
