import { expect, it } from 'vitest'
import { passwordStrength } from '../../../core/encryption/password-strength.ts'

it.each([
  ['', 'empty'],
  ['123456', 'weak'],
  ['aaaaaaaaaaaaaaaaaaaa', 'weak'],
  ['abcdefghijkl', 'weak'],
  ['admin888888', 'weak'],
  ['小王8341', 'weak'],
  ['k4w9xm2p7', 'fair'],
  ['晨读半小时再改稿', 'strong'],
  ['correct horse battery staple', 'strong'],
])('%s is %s', (password, strength) => {
  expect(passwordStrength(password)).toBe(strength)
})
