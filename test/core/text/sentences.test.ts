import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitSentences } from '../../../core/text/sentences.ts'

const parts = (text: string) => splitSentences(text).map(span => text.slice(span.from, span.to))

describe('splitSentences', () => {
  it('ends a sentence after 。！？ and the marks that close it', () => {
    expect(parts('会议开始。他问：“准备好了吗？”大家说好！')).toEqual([
      '会议开始。',
      '他问：“准备好了吗？”',
      '大家说好！',
    ])
  })

  it('keeps …… and repeated marks together', () => {
    expect(parts('等等……还有！！完')).toEqual(['等等……', '还有！！', '完'])
  })

  it('leaves blanks outside and takes a text without a terminator as one sentence', () => {
    expect(parts('　　第一句。 第二句')).toEqual(['第一句。', '第二句'])
    expect(parts('没有句号')).toEqual(['没有句号'])
    expect(parts(' 　')).toEqual([])
  })

  it('keeps every character that is not blank, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'字句。！？…”）》 　a.') }), text => {
        expect(parts(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
      }),
    )
  })
})
