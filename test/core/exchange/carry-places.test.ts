import { expect, it } from 'vitest'
import { blockText, textBlock } from '../../../core/document/draft.ts'
import { carryPlaces } from '../../../core/exchange/carry-places.ts'

const body = (...texts: readonly string[]) => texts.map(text => textBlock('paragraph', text))

it('finds words that stand once, in whichever paragraph, at its beginning and at its end', () => {
  const to = body('甲乙丙丁', '', '戊己庚辛壬', '癸子丑寅')
  for (const [block, holder] of to.entries()) {
    const text = blockText(holder)
    for (let from = 0; from + 2 <= text.length; from++) {
      const words = text.slice(from, from + 2)
      // The paragraph around them is another one: the words alone tell where they are.
      const carry = carryPlaces(body(`某某某某某某某${words}某某某某某某某`), to)
      expect(carry({ block: 0, from: 7, to: 9 })).toEqual({ block, from, to: from + 2 })
    }
  }
})

it('finds none that stand twice, overlap themselves, are a single character or reach over a paragraph', () => {
  const seek = (words: string, ...texts: readonly string[]) =>
    carryPlaces(
      body(`某某某某某某某${words}某某某某某某某`),
      body(...texts),
    )({
      block: 0,
      from: 7,
      to: 7 + words.length,
    })
  expect(seek('检修', '检修渡口', '再次检修')).toBeUndefined()
  expect(seek('啊啊', '啊啊啊')).toBeUndefined()
  expect(seek('修', '检修')).toBeUndefined()
  expect(seek('渡口\u0000再次', '检修渡口', '再次检修')).toBeUndefined()
  expect(seek('渡口再次', '检修渡口', '再次检修')).toBeUndefined()
  expect(seek('再次', '检修渡口', '再次检修')).toEqual({ block: 1, from: 0, to: 2 })
})

it('stops seeking where a stranger has words sought without end', () => {
  const to = body(
    ...Array.from({ length: 2_000 }, (_, at) => `第${at}段各地要抓紧落实资金，按期开工，按期完成并报送进度。`),
  )
  const from = body(...Array.from({ length: 50_000 }, (_, at) => `别的话${at}`))
  const carry = carryPlaces(from, to)
  const begun = performance.now()
  expect(from.flatMap((_, block) => carry({ block, from: 0, to: 5 }) ?? [])).toEqual([])
  expect(performance.now() - begun).toBeLessThan(10_000)
})
