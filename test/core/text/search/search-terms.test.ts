import { describe, expect, it } from 'vitest'
import { findPlaces } from '../../../../core/text/search/found-places.ts'
import { gramsOf, gramsToAsk, isOneGram } from '../../../../core/text/search/grams.ts'
import { foldedText, searchTerms } from '../../../../core/text/search/search-terms.ts'

describe('the terms of a query', () => {
  it.each([
    ['防汛 物资', ['防汛', '物资']],
    ['防汛　物资', ['防汛', '物资']],
    ['  ', []],
    ['"防汛 物资" 储备', ['防汛 物资', '储备']],
    ['“最后一公里” 堵点', ['最后一公里', '堵点']],
    ['“没有收尾', ['没有收尾']],
    ['ＡＢ岗 ab岗', ['ab岗']],
    ['""', []],
  ])('are read from %s', (query, terms) => {
    expect(searchTerms(query)).toEqual(terms)
  })
})

describe('grams', () => {
  const holds = (text: string, term: string) => {
    const grams = gramsOf(foldedText(text))
    return gramsToAsk(foldedText(term)).every(gram => grams.has(gram))
  }

  it.each(['供', '供给', '给侧', '供给侧结构', '2026', '汉', 'GDP'])('of a text include those of %s', term => {
    expect(holds('推进供给侧结构性改革，2026年 gdp 增长；𠮷汉。', term)).toBe(true)
  })

  it('do not reach over marks and spaces', () => {
    expect(holds('改革，开放', '革开')).toBe(false)
  })

  it('are asked once: characters inside pairs are not asked by themselves', () => {
    expect(gramsToAsk('供给侧')).toHaveLength(2)
    expect(gramsToAsk('供')).toHaveLength(1)
    expect(gramsToAsk('〔〕')).toEqual([])
  })

  it('settle terms of one or two characters, and no others', () => {
    expect(['供', '供给', '供给侧', '供 ', '〔2', '𠮷'].map(isOneGram)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ])
  })
})

describe('places', () => {
  const find = (text: string, ...terms: string[]) => findPlaces(text, foldedText(text), terms)

  it('are undefined where a term is missing', () => {
    expect(find('加强防汛物资储备。', '防汛', '抗旱')).toBeUndefined()
  })

  it('name the line and what was found first in it', () => {
    const found = find('标题\n今年要做好防汛工作。', '防汛')
    expect(found?.places).toEqual([
      { line: 1, at: { from: 5, to: 7 }, excerpt: '今年要做好防汛工作。', marks: [{ from: 5, to: 7 }] },
    ])
  })

  it('show lines with several terms first, and count all places', () => {
    const text = ['防汛', '防汛', '防汛', '防汛与物资', '物资'].join('\n')
    const found = find(text, '防汛', '物资')
    expect(found?.places.map(({ line }) => line)).toEqual([0, 1, 3])
    expect(found?.count).toBe(6)
  })

  it('cut long lines around what was found, and mark it in the excerpt', () => {
    const place = find(`${'前'.repeat(200)}防汛${'后'.repeat(200)}`, '防汛')?.places[0]
    expect(place?.excerpt).toMatch(/^…前{18}防汛后+…$/)
    const [mark] = place?.marks ?? []
    expect(place?.excerpt.slice(mark?.from, mark?.to)).toBe('防汛')
  })

  it('tell what stands before the body from its lines', () => {
    const text = '临政〔2026〕17号\n正文在这里'
    const found = findPlaces(text, foldedText(text), ['17号'], text.indexOf('正文'))
    expect(found?.places[0]?.line).toBeNull()
    expect(findPlaces(text, foldedText(text), ['在这'], text.indexOf('正文'))?.places[0]?.line).toBe(0)
  })

  it('join marks that overlap', () => {
    expect(find('供给侧改革', '供给侧', '给侧改')?.places[0]?.marks).toEqual([{ from: 0, to: 4 }])
  })
})
