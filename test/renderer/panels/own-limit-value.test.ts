import { expect, it } from 'vitest'
import { ownLimitOf } from '../../../renderer/panels/own-limit-value.ts'

it('reads numbers as people type them', () => {
  expect(ownLimitOf('characters', '3,000')).toEqual({ kind: 'characters', value: 3000 })
  expect(ownLimitOf('characters', ' ３０００ ')).toEqual({ kind: 'characters', value: 3000 })
  expect(ownLimitOf('minutes', '7.5')).toEqual({ kind: 'minutes', value: 7.5 })
})

it.each([
  ['characters', ''],
  ['characters', '0'],
  ['characters', '三千'],
  ['pages', '2.5'],
  ['minutes', '7.3'],
] as const)('says what is wrong with %s of %j', (kind, typed) => {
  expect(ownLimitOf(kind, typed)).toMatch(/。$/)
})
