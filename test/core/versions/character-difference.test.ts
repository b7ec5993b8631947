import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { differenceOf, type TextPiece } from '../../../core/versions/character-difference.ts'

const shown = (pieces: readonly TextPiece[]) =>
  pieces.map(piece => (piece.common ? piece.text : `[${piece.text}]`)).join('')
const marked = (left: string, right: string) => {
  const difference = differenceOf(left, right)
  return [shown(difference.left), shown(difference.right)]
}

describe('differenceOf', () => {
  it.each([
    ['各级机关要精简会议', '各级机关要精简会议', '各级机关要精简会议', '各级机关要精简会议'],
    ['全市要精简会议', '全省要精简会议', '全[市]要精简会议', '全[省]要精简会议'],
    ['要精简会议', '要切实精简各类会议', '要精简会议', '要[切实]精简[各类]会议'],
    ['会议和文件', '文件', '[会议和]文件', '文件'],
    ['', '文件', '', '[文件]'],
    ['甲乙', '丙丁', '[甲乙]', '[丙丁]'],
  ])('marks what %s and %s do not share', (left, right, markedLeft, markedRight) => {
    expect(marked(left, right)).toEqual([markedLeft, markedRight])
  })

  it('does not cut a character outside the basic plane', () => {
    expect(marked('𠮷日', '𠮶日')).toEqual(['[𠮷]日', '[𠮶]日'])
  })

  it('loses no character, and what it calls common is the same on both sides', () => {
    const text = fc.string({ unit: fc.constantFrom('会', '议', '文', '件', '，'), maxLength: 60 })
    fc.assert(
      fc.property(text, text, (left, right) => {
        const difference = differenceOf(left, right)
        const joined = (pieces: readonly TextPiece[]) => pieces.map(piece => piece.text).join('')
        const common = (pieces: readonly TextPiece[]) => joined(pieces.filter(piece => piece.common))
        expect(joined(difference.left)).toBe(left)
        expect(joined(difference.right)).toBe(right)
        expect(common(difference.left)).toBe(common(difference.right))
      }),
    )
  })

  it('finds the longest common part', () => {
    const text = fc.string({ unit: fc.constantFrom('甲', '乙', '丙'), maxLength: 12 })
    fc.assert(
      fc.property(text, text, (left, right) => {
        const kept = differenceOf(left, right).left.filter(piece => piece.common)
        expect(kept.reduce((sum, piece) => sum + piece.text.length, 0)).toBe(longestCommon(left, right))
      }),
    )
  })

  it('gives up on long texts that share nothing, without delay', () => {
    const started = performance.now()
    const left = '甲'.repeat(20_000)
    expect(marked(`首${left}尾`, `首${'乙'.repeat(20_000)}尾`)[0]).toBe(`首[${left}]尾`)
    expect(performance.now() - started).toBeLessThan(2_000)
  })
})

function longestCommon(left: string, right: string): number {
  let row = new Array<number>(right.length + 1).fill(0)
  for (const character of left) {
    const next = [0]
    for (let j = 0; j < right.length; j++) {
      next.push(right[j] === character ? (row[j] as number) + 1 : Math.max(row[j + 1] as number, next[j] as number))
    }
    row = next
  }
  return row[right.length] as number
}
