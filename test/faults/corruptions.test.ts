import { expect, it } from 'vitest'
import { corrupt, someKeys, unchecked } from './corruptions.ts'
import { damages } from './damage-kinds.ts'

const count = 2 * Object.keys(damages).length + 8

it('starts on a database damaged in any way, keeps the original, and alters no text without a word', () => {
  const { complaints, recovered, drafts } = corrupt(count)
  expect(complaints).toEqual([])
  expect(recovered).toBeGreaterThan(count / 2)
  expect(drafts.whole).toBeGreaterThan(drafts.told)
  expect(drafts.told).toBeGreaterThan(0)
}, 300_000)

it('notices a program that takes what SQLite reads for what was written', () => {
  const { complaints } = corrupt(2 * Object.keys(damages).length, 3, unchecked)
  expect(complaints.some(complaint => complaint.includes('another text without a word'))).toBe(true)
  expect(complaints.some(complaint => complaint.includes('does not start'))).toBe(true)
}, 300_000)

it('does the same on an encrypted folder', () => {
  const { complaints, recovered, drafts } = corrupt(Object.keys(damages).length, 5, undefined, someKeys)
  expect(complaints).toEqual([])
  expect(recovered).toBeGreaterThan(0)
  expect(drafts.whole).toBeGreaterThan(0)
}, 300_000)

it('notices a program that does not recover an encrypted folder', () => {
  const { complaints } = corrupt(Object.keys(damages).length, 5, unchecked, someKeys)
  expect(complaints.some(complaint => complaint.includes('does not start'))).toBe(true)
}, 300_000)
