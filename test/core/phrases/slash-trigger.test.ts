import { describe, expect, it } from 'vitest'
import { queryBehind, slashAt } from '../../../core/phrases/slash-trigger.ts'

describe('a slash', () => {
  it.each(['/', '　　/', '经研究，/', '（/', '／'])('opens the list and is likely meant so in 「%s」', before => {
    expect(slashAt(before)?.isLikely).toBe(true)
  })
  it.each(['我局/', '取得/'])('opens it less eagerly behind a word: %s', before => {
    expect(slashAt(before)).toEqual({ from: before.length - 1, isLikely: false })
  })
  it.each(['1/', '11/2/', 'http:/', 'http://', 'km/', 'A/', '..../', '50%/', '//', '没有'])(
    'leaves 「%s」 alone',
    before => {
      expect(slashAt(before)).toBeUndefined()
    },
  )
})

describe('what stands behind it', () => {
  it.each([
    ['', ''],
    ['TXRH', 'txrh'],
    ['请批示', '请批示'],
  ])('is a query: %s', (text, query) => {
    expect(queryBehind(text)).toBe(query)
  })
  it.each(['/', 'tx ', '2', '，', 'x'.repeat(13)])('is text: 「%s」', text => {
    expect(queryBehind(text)).toBeUndefined()
  })
})
