import { describe, expect, it } from 'vitest'
import type { FontRole } from '../../../core/document/elements.ts'
import { fontSets } from '../../../core/docx/font-sets.ts'
import { isOfRole } from '../../../core/format-check/fonts.ts'

describe('the family of a font', () => {
  it('takes every font of the font sets in its role', () => {
    for (const { fonts } of fontSets) {
      for (const [role, font] of Object.entries(fonts)) expect(isOfRole(font, role as FontRole), font).toBe(true)
    }
  })

  it.each([
    ['仿宋', 'body', true],
    ['FangSong_GB2312', 'body', true],
    ['宋体', 'body', false],
    ['仿宋_GB2312', 'song', false],
    ['方正小标宋简体', 'song', false],
    ['SimSun', 'song', true],
    ['SimHei', 'hei', true],
    ['微软雅黑', 'hei', false],
    ['KaiTi_GB2312', 'kai', true],
    ['等线', 'body', false],
    ['', 'body', false],
  ] as const)('%s in the role %s: %s', (font, role, isRight) => {
    expect(isOfRole(font, role)).toBe(isRight)
  })
})
