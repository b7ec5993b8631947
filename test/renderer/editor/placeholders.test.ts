import { describe, expect, it } from 'vitest'
import { nextPlaceholder, placeholderAround, placeholdersIn } from '../../../renderer/editor/placeholders.ts'

describe('placeholders', () => {
  it('are told from the year of a document number', () => {
    expect(placeholdersIn('×政发〔2026〕1号，〔日期〕前报〔单位〕')).toEqual([
      { from: 12, to: 16 },
      { from: 18, to: 22 },
    ])
  })

  it('are found around a place with their brackets', () => {
    expect(placeholderAround('请〔单位〕报', 3)).toEqual({ from: 1, to: 5 })
    expect(placeholderAround('请〔单位〕报', 6)).toBeUndefined()
  })

  it('follow one another over blocks in both directions', () => {
    const texts = ['〔甲〕与〔乙〕', '无', '有〔丙〕']
    expect(nextPlaceholder(texts, { block: 0, offset: 3 }, 1)).toEqual({ block: 0, from: 4, to: 7 })
    expect(nextPlaceholder(texts, { block: 0, offset: 7 }, 1)).toEqual({ block: 2, from: 1, to: 4 })
    expect(nextPlaceholder(texts, { block: 2, offset: 1 }, -1)).toEqual({ block: 0, from: 4, to: 7 })
    expect(nextPlaceholder(texts, { block: 2, offset: 4 }, 1)).toBeUndefined()
  })
})
