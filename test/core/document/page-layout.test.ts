import { describe, expect, it } from 'vitest'
import { countPages, type LaidBlock, layoutDraft, placeImprint } from '../../../core/document/page-layout.ts'

const paragraph = (text: string): LaidBlock => ({ type: 'paragraph', text })
const han = (count: number) => '字'.repeat(count)
const linesOf = (text: string, type: LaidBlock['type'] = 'paragraph') =>
  layoutDraft([{ type, text }]).lines.map(line => text.slice(line.from, line.to))

describe('lines', () => {
  it('sets 26 characters on the first line and 28 on the others', () => {
    expect(linesOf(han(26 + 28 + 5)).map(line => line.length)).toEqual([26, 28, 5])
    expect(linesOf(han(28), 'salutation')).toHaveLength(1)
    expect(linesOf(han(29), 'salutation').map(line => line.length)).toEqual([28, 1])
  })

  it('takes a paragraph of 726 characters as 26 lines', () => {
    expect(linesOf(han(726))).toHaveLength(26)
  })

  it('sets two half-width digits in the room of one character', () => {
    expect(linesOf(`${han(24)}2026`)).toHaveLength(1)
    expect(linesOf(`${han(25)}2026`)).toHaveLength(2)
  })

  it('never starts a line with a closing mark', () => {
    expect(linesOf(`${han(26)}”乙乙`)).toEqual([han(25), '字”乙乙'])
    expect(linesOf(`${han(24)}好》）乙`)).toEqual([han(24), '好》）乙'])
  })

  it('hangs one full stop or comma past the end of a line', () => {
    expect(linesOf(`${han(26)}，乙乙`)).toEqual([`${han(26)}，`, '乙乙'])
    expect(linesOf(`${han(26)}。`)).toHaveLength(1)
    expect(linesOf(`${han(26)}。”乙`)).toEqual([han(25), '字。”乙'])
  })

  it('never ends a line with an opening mark', () => {
    expect(linesOf(`${han(25)}《办法》`)).toEqual([han(25), '《办法》'])
  })

  it('keeps numbers, words and double marks whole', () => {
    expect(linesOf(`${han(24)}12345乙`)).toEqual([han(24), '12345乙'])
    expect(linesOf(`${han(25)}——乙`)).toEqual([han(25), '——乙'])
  })

  it('breaks a word that is longer than a line', () => {
    expect(linesOf('a'.repeat(200)).length).toBeGreaterThan(1)
    expect(linesOf('a'.repeat(200)).join('')).toBe('a'.repeat(200))
  })

  it('starts a line at a line feed', () => {
    expect(linesOf('甲\n乙\n')).toEqual(['甲\n', '乙\n', ''])
  })
})

describe('pages', () => {
  it('holds 22 lines', () => {
    expect(countPages(Array.from({ length: 22 }, () => paragraph('一行')))).toBe(1)
    expect(countPages(Array.from({ length: 23 }, () => paragraph('一行')))).toBe(2)
    expect(layoutDraft([paragraph(han(26 + 28 * 30))]).lines.filter(line => line.page === 1)).toHaveLength(22)
  })

  it('is at least one', () => {
    expect(countPages([])).toBe(1)
    expect(countPages([paragraph('')])).toBe(1)
  })

  it('counts the empty line below the title and above the signature', () => {
    const blocks: LaidBlock[] = [
      { type: 'title', text: '关于开会的通知' },
      { type: 'mainRecipient', text: '各科室：' },
      paragraph('明天开会。'),
      { type: 'signature', text: '县政府办公室' },
      { type: 'dateOfIssue', text: '2026年5月8日' },
    ]
    expect(layoutDraft(blocks).lines.map(line => line.block)).toEqual([0, -1, 1, 2, -1, 3, 4])
  })

  it('gives room to the header and, on the last page, to the imprint', () => {
    const lines = (count: number) => Array.from({ length: count }, () => paragraph('一行'))
    const header = { issuingAuthorityMark: '临河县人民政府文件', documentNumber: '临政〔2026〕1号' }
    expect(layoutDraft(lines(1), header).lines.at(-1)?.top).toBeGreaterThan(1984 + 720 + 5 * 579)
    expect(countPages(lines(24), { printingAuthority: '县政府办公室' })).toBe(2)
  })

  it('gives the imprint the foot of an even page: the last, the one behind it, or one behind a blank page', () => {
    const lines = (count: number) => Array.from({ length: count }, () => paragraph('一行'))
    const imprint = { printingAuthority: '县政府办公室', printDate: '2026年5月9日' }
    expect(
      [1, 22, 23, 43, 44, 45].map(count => [placeImprint(lines(count), imprint), countPages(lines(count), imprint)]),
    ).toEqual([
      ['nextPage', 2],
      ['nextPage', 2],
      ['lastPage', 2],
      ['lastPage', 2],
      ['behindBlank', 4],
      ['nextPage', 4],
    ])
    expect(placeImprint(lines(1), {})).toBe('none')
  })

  it('agrees with the lines that it lays', () => {
    const blocks = Array.from({ length: 90 }, (_, index) => paragraph(han(index * 3)))
    const { pages, lines } = layoutDraft(blocks)
    expect(countPages(blocks)).toBe(pages)
    expect(Math.max(...lines.map(line => line.page))).toBe(pages)
  })
})
