import fc from 'fast-check'
import { expect, it } from 'vitest'
import { differenceOf } from '../../../core/versions/character-difference.ts'
import { mergedPieces } from '../../../core/versions/merged-pieces.ts'

it('writes two wordings into one, what was taken out before what was put in', () => {
  expect(mergedPieces(differenceOf('新修水渠三公里', '新修渠道五公里'))).toEqual([
    { text: '新修', kind: 'same' },
    { text: '水', kind: 'removed' },
    { text: '渠', kind: 'same' },
    { text: '三', kind: 'removed' },
    { text: '道五', kind: 'added' },
    { text: '公里', kind: 'same' },
  ])
})

it('holds both texts whole, whatever they are', () => {
  const text = fc.string({ unit: fc.constantFrom('水', '渠', '路', '。', '𠮷'), maxLength: 12 })
  fc.assert(
    fc.property(text, text, (left, right) => {
      const pieces = mergedPieces(differenceOf(left, right))
      const joined = (without: string) =>
        pieces
          .filter(({ kind }) => kind !== without)
          .map(piece => piece.text)
          .join('')
      expect(joined('added')).toBe(left)
      expect(joined('removed')).toBe(right)
    }),
  )
})
