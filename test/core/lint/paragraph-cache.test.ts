import { describe, expect, it } from 'vitest'
import { ParagraphCache } from '../../../core/lint/paragraph-cache.ts'

const block = (text: string) => ({ type: 'paragraph', text }) as const

describe('ParagraphCache', () => {
  it('gives the same entry for the same text and another for another element', () => {
    const cache = new ParagraphCache()
    expect(cache.take(block('甲'))).toBe(cache.take(block('甲')))
    expect(cache.take({ type: 'title', text: '甲' })).not.toBe(cache.take(block('甲')))
  })

  it('drops the least recently used once its capacity in characters is passed', () => {
    const cache = new ParagraphCache(100)
    const first = cache.take(block('甲'.repeat(30)))
    cache.take(block('乙'.repeat(30)))
    expect(cache.take(block('甲'.repeat(30)))).toBe(first)
    cache.take(block('丙'.repeat(30)))
    expect(cache.size).toBe(2)
    expect(cache.take(block('甲'.repeat(30)))).toBe(first)
  })

  it('keeps the paragraph in hand however long it is', () => {
    const cache = new ParagraphCache(10)
    cache.take(block('甲'))
    cache.take(block('乙'.repeat(1000)))
    expect(cache.size).toBe(1)
  })
})
