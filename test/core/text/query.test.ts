import { expect, it } from 'vitest'
import { findAll, type Query, replacementFor } from '../../../core/text/search/query.ts'

const query = (text: string, more: Partial<Query> = {}): Query => ({
  text,
  isExpression: false,
  matchesCase: false,
  matchesWidth: false,
  ...more,
})
const words = (text: string, one: Query) => findAll(text, one).map(({ from, to }) => text.slice(from, to))

it('finds any characters, apart from each other', () => {
  expect(words('要要要，𠮷祥。', query('要要'))).toEqual(['要要'])
  expect(words('𠮷祥如意𠮷', query('𠮷'))).toEqual(['𠮷', '𠮷'])
  expect(words('a.c abc', query('a.c'))).toEqual(['a.c'])
})

it('passes over case and width unless they count', () => {
  const text = 'GDP、ｇｄｐ、gdp（试行）(试行)'
  expect(words(text, query('gdp'))).toEqual(['GDP', 'ｇｄｐ', 'gdp'])
  expect(words(text, query('gdp', { matchesCase: true }))).toEqual(['ｇｄｐ', 'gdp'])
  expect(words(text, query('gdp', { matchesWidth: true }))).toEqual(['GDP', 'gdp'])
  expect(words(text, query('(试行)'))).toEqual(['（试行）', '(试行)'])
})

it('finds what an expression describes, but nothing empty', () => {
  expect(words('2026年7月，2025年12月', query('\\d+年', { isExpression: true }))).toEqual(['2026年', '2025年'])
  expect(words('落实落实', query('(落实)*?', { isExpression: true }))).toEqual([])
  expect(words('全面推进', query('\\p{Script=Han}{2}', { isExpression: true }))).toEqual(['全面', '推进'])
  expect(() => findAll('', query('(', { isExpression: true }))).toThrow(SyntaxError)
})

it('puts groups into the replacement of an expression, and takes words as they are', () => {
  const text = '7月5日'
  const [match] = findAll(text, query('(\\d+)月(\\d+)日', { isExpression: true }))
  expect(replacementFor(match!, text, '$2/$1 $& $$ $3')).toBe('5/7 7月5日 $ $3')
  const [plain] = findAll(text, query('7月'))
  expect(replacementFor(plain!, text, '$1')).toBe('$1')
})
