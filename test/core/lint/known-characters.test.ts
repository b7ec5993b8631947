import { describe, expect, it } from 'vitest'
import known from '../../../core/lint/data/known-characters.json' with { type: 'json' }

const characters = [...known.lines.join('')]
const isKnown = new Set(characters)

/** The Han characters of GB/T 2312: rows 16 to 87. */
function ofGb2312(): readonly string[] {
  const decoder = new TextDecoder('gb18030')
  const found: string[] = []
  for (let row = 0xb0; row <= 0xf7; row++) {
    for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell++) {
      found.push(decoder.decode(new Uint8Array([row, cell])))
    }
  }
  return found
}

describe('the characters that are taken for known', () => {
  it('stand once each, in order, in the common block or as 〇', () => {
    expect(characters).toEqual([...isKnown].sort())
    expect(characters.filter(one => !/[〇\u4e00-\u9fff]/u.test(one))).toEqual([])
  })

  it('hold all 6,763 of GB/T 2312', () => {
    expect(ofGb2312()).toHaveLength(6763)
    expect(ofGb2312().filter(one => !isKnown.has(one))).toEqual([])
  })

  it('hold characters of names that GB/T 2312 lacks', () => {
    expect([...'啰瞭昉旻玦恓湉湜姮愔璈瓘焗蹚喆堃祎珺玥珣'].filter(one => !isKnown.has(one))).toEqual([])
  })

  it('hold no traditional, Japanese or mistaken form', () => {
    expect([...'絪們為務單単発釆図壊'].filter(one => isKnown.has(one))).toEqual([])
  })
})
