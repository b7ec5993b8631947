import { expect, it } from 'vitest'
import { wordEdge, wordEnd } from '../../../core/text/word-edge.ts'

const text = '加强组织领导，落实 GDP 核算。'

it('goes on to the start of the next word, and over blanks', () => {
  const stops = [0]
  while ((stops.at(-1) as number) < text.length) stops.push(wordEdge(text, stops.at(-1) as number, 1))
  expect(stops).toEqual([0, 2, 4, 6, 7, 10, 14, 16, 17])
})

it('goes back to the start of the word before', () => {
  expect(wordEdge(text, 17, -1)).toBe(16)
  expect(wordEdge(text, 14, -1)).toBe(10)
  expect(wordEdge(text, 3, -1)).toBe(2)
  expect(wordEdge(text, 0, -1)).toBe(0)
})

it('ends a word where it ends, with the blanks before it', () => {
  expect(wordEnd(text, 0)).toBe(2)
  expect(wordEnd(text, 9)).toBe(13)
  expect(wordEnd(text, text.length)).toBe(text.length)
})
