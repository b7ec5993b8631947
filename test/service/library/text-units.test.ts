import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toUnits } from '../../../core/repetition/tiles.ts'
import { textUnits } from '../../../electron/service/library/text-units.ts'

test('the units of any text, lone surrogates included, are those that a draft has', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (raw, text) => {
      expect([...textUnits(raw)]).toEqual([...toUnits(raw)])
      expect([...textUnits(text)]).toEqual([...toUnits(text)])
    }),
  )
  const lone = '工\ud800作\udc00'
  expect(textUnits(lone)).toEqual(toUnits(lone))
})
