import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalise, normaliseText, originalSpan } from '../../../core/text/normalise.ts'

describe('normalise', () => {
  it('keeps letters, digits and Han in their plain form', () => {
    expect(normalise('（１）第Ａ 项：“严”！').text).toBe('1第A项严')
    expect(normalise('㎡ ﬁ').text).toBe('m2fi')
  })

  it('leads back to the original', () => {
    const text = '“严”字，１００％'
    const normalised = normalise(text)
    const at = normalised.text.indexOf('100')
    const span = originalSpan(normalised, at, at + 3)
    expect(text.slice(span.from, span.to)).toBe('１００')
  })

  it('gives spans that lie in the text and do not go backwards', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), text => {
        const { text: units, from, to } = normalise(text)
        expect(from.length).toBe(units.length)
        for (let index = 0; index < units.length; index++) {
          expect(from[index]).toBeLessThan(to[index] as number)
          expect(to[index]).toBeLessThanOrEqual(text.length)
          if (index > 0) expect(from[index]).toBeGreaterThanOrEqual(from[index - 1] as number)
        }
      }),
    )
  })

  it('composes half-width katakana with their marks, and Korean letters', () => {
    expect(normalise('ｶﾞｽﾊﾟｲﾌﾟ').text).toBe('ガスパイプ')
    expect(normalise('ﾡￂ 가\u11a8').text).toBe('가각')
  })

  it('gives the letters and digits of the whole text’s NFKC', () => {
    const composing = fc.constantFrom(...'ｶﾊカハﾞﾟ\u3099\u0301\u0323eA１会ㄱㅏﾡￂ가\u1100\u1161\u11a8①㎡ ')
    const unit = fc.oneof(composing, fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }))
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 40 }), units => {
        const text = units.join('')
        const letters = [...text.normalize('NFKC')].filter(character => /[\p{L}\p{N}]/u.test(character))
        expect(normalise(text).text).toBe(letters.join(''))
      }),
      { numRuns: 1000 },
    )
  })

  it('does not change what is normalised already', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), text => {
        const once = normalise(text).text
        expect(normalise(once).text).toBe(once)
      }),
    )
  })
})

describe('normaliseText', () => {
  it('gives the text that normalise gives for the writing of official documents', () => {
    const unit = fc.constantFrom(...'会议第１2Ａb（）“”《》，。　 ％×①㎡〇—…〔〕')
    fc.assert(
      fc.property(fc.string({ unit }), text => {
        expect(normaliseText(text)).toBe(normalise(text).text)
      }),
    )
  })
})
