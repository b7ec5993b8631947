import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  readRecoveryKey,
  recoveryKeyBytes,
  recoveryKeyGroups,
  recoveryKeyText,
} from '../../../core/encryption/recovery-key.ts'

const keys = fc.uint8Array({ minLength: recoveryKeyBytes, maxLength: recoveryKeyBytes })
const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

it('reads what it wrote, in either case, full-width, with any marks between', () => {
  fc.assert(
    fc.property(keys, bytes => {
      const text = recoveryKeyText(bytes)
      expect(text).toMatch(/^([2-9A-HJ-NP-Z]{5}-){7}[2-9A-HJ-NP-Z]{5}$/)
      const wide = text.replaceAll(/[^-]/g, letter => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0))
      for (const typed of [text, text.toLowerCase(), text.replaceAll('-', ''), text.replaceAll('-', ' \n'), wide]) {
        expect(readRecoveryKey(typed)).toEqual({ kind: 'whole', bytes })
      }
    }),
  )
})

it('names the group in which a letter is wrong, two are exchanged, or that stands elsewhere', () => {
  fc.assert(
    fc.property(keys, fc.nat(7), fc.nat(4), fc.nat(30), (bytes, group, at, other) => {
      const groups = [...recoveryKeyGroups(bytes)]
      const own = groups[group] as string
      const wrong = letters.replace(own[at] as string, '')[other] as string
      const typed = groups.with(group, own.slice(0, at) + wrong + own.slice(at + 1))
      expect(readRecoveryKey(typed.join('-'))).toEqual({ kind: 'mistyped', group: group + 1 })
      const next = own[at + 1]
      if (next !== undefined && next !== own[at]) {
        const exchanged = groups.with(group, own.slice(0, at) + next + own[at] + own.slice(at + 2))
        expect(readRecoveryKey(exchanged.join('-'))).toEqual({ kind: 'mistyped', group: group + 1 })
      }
      const moved = [...groups.slice(1), groups[0] as string]
      expect(readRecoveryKey(moved.join('-')).kind).toBe('mistyped')
    }),
  )
})

it('tells letters that no key has, and keys that are cut short or too long', () => {
  const text = recoveryKeyText(new Uint8Array(recoveryKeyBytes).fill(7))
  expect(readRecoveryKey(text.replace(/.$/, '0'))).toEqual({ kind: 'mistyped', group: 8 })
  expect(readRecoveryKey(text.slice(0, -3))).toEqual({ kind: 'short', typed: 37, needed: 40 })
  expect(readRecoveryKey(`${text}2`)).toEqual({ kind: 'long', typed: 41, needed: 40 })
  expect(readRecoveryKey('')).toEqual({ kind: 'short', typed: 0, needed: 40 })
})
