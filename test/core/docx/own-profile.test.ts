import { describe, expect, it } from 'vitest'
import { textBlock } from '../../../core/document/draft.ts'
import { countPages, layoutDraft } from '../../../core/document/page-layout.ts'
import { standardSetting } from '../../../core/document/page-setting.ts'
import { exportDocx } from '../../../core/docx/export.ts'
import {
  linesOnPage,
  ownProfileText,
  ownToProfile,
  parseOwnProfile,
  pitchFor,
  profileProblem,
  startIds,
  startOwnProfile,
} from '../../../core/docx/own-profile.ts'
import { pageSetting, profileById, profiles } from '../../../core/docx/profiles.ts'
import { docxParts } from '../../support/read-docx.ts'

const own = startOwnProfile('general', '本单位版式')

describe('an own profile', () => {
  it('begins with the very numbers of the profile that it starts from', () => {
    for (const id of startIds) {
      const start = profileById(id)
      const made = ownToProfile(startOwnProfile(id, '起点'))
      expect({ ...made.page, footer: 0 }).toEqual({ ...start.page, footer: 0 })
      expect(Math.abs(made.page.footer - start.page.footer)).toBeLessThan(2)
      expect(made).toMatchObject({
        linePitch: start.linePitch,
        titlePitch: start.titlePitch,
        characterSpacing: start.characterSpacing,
        grid: start.grid,
        scale: 100,
        pageNumber: { size: 28, pitch: 400 },
      })
    }
  })

  it('lays pages out as the profile that it starts from', () => {
    const blocks = Array.from({ length: 30 }, () => textBlock('paragraph', '各级各部门要压实工作责任。'.repeat(9)))
    const laid = blocks.map(block => ({ ...block, text: block.children[0]?.text ?? '' }))
    expect(layoutDraft(laid, {}, pageSetting(ownToProfile(own)))).toEqual(layoutDraft(laid, {}, standardSetting))
    const loose = ownToProfile({ ...own, linePitch: 40 })
    expect(countPages(laid, {}, pageSetting(loose))).toBeGreaterThan(countPages(laid))
  })

  it('finds the height of lines for a number of lines', () => {
    for (const lines of [10, 20, 22, 25, 30])
      expect(linesOnPage({ ...own, linePitch: pitchFor(own, lines) })).toBe(lines)
    expect(pitchFor(own, 22)).toBeCloseTo(28.95)
  })

  it('comes back from its file', () => {
    expect(parseOwnProfile(ownProfileText(own))).toEqual(own)
    expect(parseOwnProfile(`\uFEFF${ownProfileText(own)}`)).toEqual(own)
  })

  it('refuses what makes no sense with one sentence', () => {
    const wrong = [
      { ...own, top: 5 },
      { ...own, top: Number.NaN },
      { ...own, linePitch: 15 },
      { ...own, characters: 45 },
      { ...own, characters: 12 },
      { ...own, characters: 20.5 },
      { ...own, bodySize: 16.2 },
      { ...own, titlePitch: 18 },
      { ...own, numberDistance: 25, bottom: 20 },
      { ...own, name: ' ' },
      { ...own, name: '通用' },
      { ...own, name: 'reading-22' },
      { ...own, latin: '' },
      { ...own, fonts: { ...own.fonts, hei: 'a"b' } },
      { ...own, grid: 'cells' },
      null,
      [],
      '通用',
    ]
    for (const value of wrong) expect(profileProblem(value)).toMatch(/^[^。]+。$/u)
    expect(profileProblem(own)).toBe('')
    expect(() => parseOwnProfile('{')).toThrow(/JSON/u)
  })

  it('is what the file is set by', async () => {
    const profile = {
      ...own,
      left: 30,
      linePitch: 30,
      bodySize: 15,
      characters: 29,
      fonts: { ...own.fonts, body: '华文仿宋' },
      numberForm: 'plain' as const,
      numberPlace: 'center' as const,
    }
    const content = {
      version: 1,
      genre: 'notice',
      fields: {},
      blocks: [textBlock('paragraph', '按时完成任务。')],
    } as const
    const parts = docxParts(await exportDocx(content, { profile }))
    expect(parts['word/document.xml']).toContain('w:left="1701"')
    expect(parts['word/document.xml']).toContain('w:linePitch="600"')
    expect(parts['word/styles.xml']).toContain('w:line="600"')
    expect(parts['word/styles.xml']).toContain('<w:sz w:val="30"/>')
    expect(parts['word/styles.xml']).toContain('w:eastAsia="华文仿宋"')
    const footers = Object.entries(parts).filter(([name]) => name.startsWith('word/footer'))
    expect(footers.length).toBeGreaterThan(1)
    for (const [, xml] of footers) expect(xml).not.toContain('—')
  })
})

describe('profiles', () => {
  it('keep their ids and know the reading copy in three sizes', () => {
    expect(profiles.map(({ id }) => id)).toEqual(['general', 'gb33476', 'grid', 'reading'])
    expect(['reading-18', 'reading', 'reading-22'].map(id => profileById(id).linePitch)).toEqual([630, 700, 770])
  })
})
