import { expect, it } from 'vitest'
import { fontSet } from '../../../core/docx/font-sets.ts'
import { completeSet, missingFonts } from '../../../renderer/desk/missing-fonts.ts'

const windows = new Set([...Object.values(fontSet('windows').fonts), 'Times New Roman'])

it('names each missing font once, with what stands in for it', () => {
  const missing = missingFonts(fontSet('gb2312'), name => windows.has(name))
  expect(missing.map(({ name }) => name)).toEqual(['方正小标宋简体', '仿宋_GB2312', '楷体_GB2312'])
  for (const { standIn } of missing) expect(standIn).not.toBe('')
  const one = { fonts: { title: '甲', body: '甲', hei: '甲', kai: '甲', song: '甲' }, latin: '乙' }
  expect(missingFonts(one, () => false).map(({ name }) => name)).toEqual(['甲', '乙'])
})

it('finds the set that is there whole', () => {
  expect(completeSet(name => windows.has(name))?.id).toBe('windows')
  expect(completeSet(() => false)).toBeUndefined()
})
