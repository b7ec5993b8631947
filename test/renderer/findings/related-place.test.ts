import { expect, it } from 'vitest'
import { findRelated } from '../../../renderer/findings/related-place.ts'

const place = { at: { from: 6, to: 8 }, text: '河道' }

it('finds the words where they stood', () => {
  expect(findRelated('河道，清捞。河道', place)).toEqual({ from: 6, to: 8 })
})

it('finds the nearest such words where they were moved', () => {
  expect(findRelated('河道，又清捞了河道', place)).toEqual({ from: 7, to: 9 })
})

it('finds nothing where the words are gone', () => {
  expect(findRelated('清捞', place)).toBeUndefined()
})
