import { expect, it } from 'vitest'
import { figuresLike, headingNumber } from '../../../../core/document/numbering/heading-number.ts'
import { formatHanOrdinal, parseHanOrdinal } from '../../../../core/document/numbering/ordinal.ts'

it('writes and reads every ordinal up to 999', () => {
  for (let value = 1; value <= 999; value++) expect(parseHanOrdinal(formatHanOrdinal(value))).toBe(value)
  expect([10, 12, 20, 99, 100, 105, 110, 115].map(formatHanOrdinal)).toEqual([
    '十',
    '十二',
    '二十',
    '九十九',
    '一百',
    '一百零五',
    '一百一十',
    '一百一十五',
  ])
  expect(() => formatHanOrdinal(0)).toThrow(RangeError)
})

it.each([
  ['一、总体要求', 1, 1, '一'],
  ['（十二）强化保障', 2, 12, '十二'],
  ['3.抓好收尾', 3, 3, '3'],
  ['（４）压实责任', 4, 4, '４'],
  ['第三部分 工作打算', 1, 3, '三'],
])('reads the number of %s', (text, level, value, figures) => {
  const number = headingNumber(text)
  expect(number).toMatchObject({ level, value })
  expect(text.slice(number?.figures.from, number?.figures.to)).toBe(figures)
})

it.each(['一、二季度经济运行', '3.5亿元', '一是抓学习', '总体要求'])('reads no number in %s', text => {
  expect(headingNumber(text)).toBeUndefined()
})

it('keeps the manner of the figures', () => {
  expect([figuresLike('一', 11), figuresLike('9', 10), figuresLike('９', 10)]).toEqual(['十一', '10', '１０'])
})
