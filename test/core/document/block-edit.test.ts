import fc from 'fast-check'
import { expect, it } from 'vitest'
import { applyEdit, applySplice, spliceBetween } from '../../../core/document/block-edit.ts'
import { speech } from '../../support/drafts.ts'

it('finds the smallest splice between two states', () => {
  expect(spliceBetween(['a', 'b', 'c'], ['a', 'x', 'y', 'c'])).toEqual({ at: 1, remove: 1, insert: ['x', 'y'] })
  expect(spliceBetween(['a', 'a'], ['a', 'a', 'a'])).toEqual({ at: 2, remove: 0, insert: ['a'] })
})

it('finds nothing between equal states', () => {
  const items = ['a', 'b']
  expect(spliceBetween(items, items)).toBeUndefined()
  expect(spliceBetween(items, ['a', 'b'])).toBeUndefined()
})

it('leads from the first state to the second, whatever they are', () => {
  const items = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 })
  fc.assert(
    fc.property(items, items, (before, after) => {
      const splice = spliceBetween(before, after)
      expect(splice ? applySplice(before, splice) : before).toEqual(after)
    }),
  )
})

it.each([
  { at: -1, remove: 0 },
  { at: 4, remove: 0 },
  { at: 2, remove: 2 },
  { at: 0, remove: -1 },
])('refuses a splice that does not fit: %o', splice => {
  expect(() => applySplice(['a', 'b', 'c'], { ...splice, insert: [] })).toThrow(RangeError)
})

it('inserts two hundred thousand blocks at once', () => {
  const insert = Array.from({ length: 200_000 }, (_, index) => index)
  expect(applySplice([-1, -2], { at: 1, remove: 0, insert })).toHaveLength(200_002)
})

it('applies each kind of step and leaves the earlier state as it was', () => {
  const before = speech('题', '一')
  const blocks = speech('新题').blocks
  expect(applyEdit(before, { type: 'blocks', at: 0, remove: 2, insert: blocks }).blocks).toEqual(blocks)
  expect(applyEdit(before, { type: 'fields', fields: { signatory: '王五' } }).fields).toEqual({ signatory: '王五' })
  expect(applyEdit(before, { type: 'genre', genre: 'letter' }).genre).toBe('letter')
  expect(before).toEqual(speech('题', '一'))
})
