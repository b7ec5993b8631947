import { describe, expect, it } from 'vitest'
import { blockText, type DraftContent, type DraftFields, textBlock } from '../../../core/document/draft.ts'
import { paperFields } from '../../../core/document/header-format.ts'
import { layoutDraft } from '../../../core/document/page-layout.ts'
import { tableBlock } from '../../../core/document/table.ts'
import { exportDocx } from '../../../core/docx/export.ts'
import { profileById } from '../../../core/docx/profiles.ts'
import { checkFormat } from '../../../core/format-check/check-format.ts'
import { parseFile } from '../../../electron/service/files/parse-file.ts'
import { readDraftFile } from '../../../electron/service/files/read-file.ts'
import { all, docxPart, docxParts, first, paragraphText, parseXml, values } from '../../support/read-docx.ts'

const letterFields: DraftFields = {
  copyNumber: '000003',
  urgency: '加急',
  issuingAuthorityMark: '青石县水务局',
  documentNumber: '青水函〔2026〕18号',
  ccRecipients: '市水务局。',
}
const letter: DraftContent = {
  version: 3,
  genre: 'letter',
  fields: letterFields,
  blocks: [
    textBlock('title', '关于商请协助做好水库放水安全工作的函'),
    textBlock('mainRecipient', '临河县水务局：'),
    textBlock('paragraph', '请你局安排人员巡查重点河段。'),
    textBlock('signature', '青石县水务局'),
    textBlock('dateOfIssue', '2026年5月9日'),
  ],
}
const names = ['青石县水务局', '青石县公安局', '青石县财政局', '青石县应急管理局']
const joint: DraftContent = {
  ...letter,
  genre: 'notice',
  fields: { seal: 'seal' },
  blocks: [
    ...letter.blocks.slice(0, 3),
    ...names.map(name => textBlock('signature', name)),
    textBlock('dateOfIssue', '2026年5月9日'),
  ],
}
const across = {
  ...tableBlock([
    ['序号', '工程'],
    ['1', '堤防加固'],
  ]),
}
const landscape: DraftContent = {
  ...letter,
  genre: 'notice',
  fields: {},
  blocks: [
    ...letter.blocks.slice(0, 3),
    textBlock('tableCaption', '表1 进度'),
    { ...across, table: { ...across.table!, landscape: true } },
    textBlock('paragraph', '请按月报送。'),
  ],
}
const documentOf = async (content: DraftContent) => docxPart(await exportDocx(content), 'word/document.xml')
const laid = ({ blocks, genre, fields }: DraftContent) =>
  layoutDraft(
    blocks.map(block => ({ ...block, text: blockText(block) })),
    paperFields(genre, fields),
  )
const returned = async (content: DraftContent) =>
  (await readDraftFile('稿.docx', await exportDocx(content), { genre: content.genre })).content

describe('a letter (10.1)', () => {
  it('is what a 函 goes out as, unless its mark ends in 文件 or another format was chosen', () => {
    const formatOf = (fields: DraftFields) => paperFields('letter', fields).format
    expect(formatOf(letterFields)).toBe('letter')
    expect(formatOf({ issuingAuthorityMark: '青石县水务局文件' })).toBe('document')
    expect(formatOf({ ...letterFields, format: 'document' })).toBe('document')
    expect(paperFields('notice', letterFields).format).toBe('document')
  })

  it('has its mark in rows of 170 mm at a fixed height of the page, with a thick line above a thin one', async () => {
    const document = await documentOf(letter)
    const table = first(document, 'w:tbl')
    expect(values(table, 'w:tblpPr')).toMatchObject({ vertAnchor: 'page', horzAnchor: 'page', tblpX: '1134' })
    expect(values(table, 'w:tblW').w).toBe('9638')
    expect(
      all(table, 'w:tcBorders').map(borders => [values(borders, 'w:bottom').sz, values(borders, 'w:bottom').color]),
    ).toEqual([
      ['18', 'FF0000'],
      ['6', 'FF0000'],
    ])
  })

  it('sets labels left and the number right below the lines, and the title two lines below them', async () => {
    // The line between is a point high: it stands next to the mark's table.
    const lines = all(await documentOf(letter), 'w:p').map(paragraphText)
    expect(lines.slice(3, 8)).toEqual([
      '000003\t青水函〔2026〕18号',
      '加急',
      '',
      '',
      '关于商请协助做好水库放水安全工作的函',
    ])
  })

  it('bears no number on its first page, and no lines and no printer in its imprint', async () => {
    const bytes = await exportDocx({ ...letter, fields: { ...letterFields, printingAuthority: '青石县水务局' } })
    const document = docxPart(bytes, 'word/document.xml')
    expect(all(document, 'w:titlePg')).toHaveLength(1)
    expect(all(document, 'w:p').map(paragraphText).join()).not.toContain('印发')
    const imprint = all(document, 'w:tbl').at(-1)!
    expect(values(first(imprint, 'w:tblBorders'), 'w:top').val).toBe('none')
    const footers = Object.entries(docxParts(bytes)).filter(([name]) => name.startsWith('word/footer'))
    expect(footers.filter(([, xml]) => all(parseXml(xml), 'w:instrText').length === 0)).toHaveLength(1)
  })

  it.each([
    ['by its genre', letter],
    ['with the lines of a document', { ...letter, fields: { ...letterFields, format: 'document' } }],
    ['chosen for a notice', { ...letter, genre: 'notice', fields: { ...letterFields, format: 'letter' } }],
    [
      'without a label',
      { ...letter, fields: { issuingAuthorityMark: '青石县水务局', documentNumber: '青水函〔2026〕1号' } },
    ],
  ] as const)('comes back from Word as it was: %s', async (_name, draft) => {
    const back = await readDraftFile('稿.docx', await exportDocx(draft), { genre: draft.genre })
    expect(back.content).toEqual(draft)
  })

  it('passes the format check, which misses a first page of its own', async () => {
    const bytes = await exportDocx(letter)
    const { facts, content } = parseFile({ reading: 'format', name: '函.docx', bytes })
    const profile = profileById('general')
    expect(checkFormat(facts, content, profile).findings).toEqual([])
    const numbered = { ...facts, sections: facts.sections.map(section => ({ ...section, hasOwnFirst: false })) }
    expect(checkFormat(numbered, content, profile).findings.map(one => one.ruleId)).toEqual(['letter-first-page'])
  })
})

describe('seals (7.3.5.1)', () => {
  it('stand three a row at most, the last over the date, which ends four characters before the edge', async () => {
    const paragraphs = all(await documentOf(joint), 'w:p')
    const rows = paragraphs.filter(one => all(one, 'w:pStyle')[0]?.attributes['w:val'] === 'SealedSignature')
    expect(rows.map(paragraphText)).toEqual([`\t${names.slice(0, 3).join('\t')}`, `\t${names[3]}`])
    const stops = rows.map(row => all(row, 'w:tab').flatMap(tab => Number(tab.attributes['w:pos'] ?? 0) || []))
    expect(stops[0]?.at(-1)).toBe(stops[1]?.at(-1))
    const [one = 0, two = 0, three = 0] = stops[0] ?? []
    expect(Math.min(two - one, three - two)).toBeGreaterThan(2381)
    expect(one).toBeGreaterThan(1190)
    const date = paragraphs.find(paragraph => all(paragraph, 'w:pStyle')[0]?.attributes['w:val'] === 'DateOfIssue')!
    expect(values(date, 'w:ind').right).toBe('1280')
  })

  it('count two empty lines above and four between rows', () => {
    const { lines } = laid(joint)
    const top = (block: number) => lines.find(line => line.block === block)?.top ?? 0
    expect([top(3), top(4), top(5)]).toEqual([top(3), top(3), top(3)])
    expect(top(3) - top(2)).toBe(3 * 579)
    expect(top(6) - top(3)).toBe(5 * 579)
    expect(top(7) - top(6)).toBe(579)
  })

  it('come back from Word, and so do stamps (7.3.5.3)', async () => {
    expect(await returned(joint)).toEqual(joint)
    const stamped: DraftContent = { ...letter, fields: { ...letterFields, seal: 'stamp' } }
    expect(await returned(stamped)).toEqual(stamped)
  })
})

describe('signature and date (7.3.5.5)', () => {
  const filled = (count: number, text: string): DraftContent => ({
    ...letter,
    genre: 'notice',
    fields: {},
    blocks: [
      ...Array.from({ length: count }, () => textBlock('paragraph', '一行。')),
      textBlock('paragraph', text),
      textBlock('signature', '青石县水务局'),
      textBlock('dateOfIssue', '2026年5月9日'),
    ],
  })

  it('never begin a page without text: a short paragraph goes with them, of a long one the last line', () => {
    const pages = (draft: DraftContent) => laid(draft).lines.map(({ block, page }) => [block, page])
    expect(pages(filled(18, '本通知自印发之日起施行。')).slice(-4)).toEqual([
      [18, 1],
      [-1, 1],
      [19, 1],
      [20, 1],
    ])
    expect(
      pages(filled(20, '本通知自印发之日起施行。'))
        .slice(-4)
        .map(([, page]) => page),
    ).toEqual([2, 2, 2, 2])
    const long = pages(filled(14, '字'.repeat(26 + 28 * 6))).filter(([block]) => block === 14)
    expect(long.map(([, page]) => page)).toEqual([1, 1, 1, 1, 1, 1, 2])
  })

  it('hold on in Word only where they have to', async () => {
    const held = async (draft: DraftContent) =>
      all(await documentOf(draft), 'w:p')
        .filter(one => all(one, 'w:keepNext').length > 0)
        .map(paragraphText)
    expect(await held(filled(3, '本通知自印发之日起施行。'))).toEqual(['青石县水务局'])
    expect(await held(filled(20, '本通知自印发之日起施行。'))).toEqual(['本通知自印发之日起施行。', '', '青石县水务局'])
  })
})

describe('a landscape table (clause 8)', () => {
  it('stands with its caption on a section of its own, turned with its binding side above', async () => {
    const sections = all(await documentOf(landscape), 'w:sectPr')
    expect(sections.map(section => values(section, 'w:pgSz').orient)).toEqual(['portrait', 'landscape', 'portrait'])
    expect(values(sections[1]!, 'w:pgSz')).toMatchObject({ w: '16838', h: '11906' })
    expect(values(sections[1]!, 'w:pgMar')).toMatchObject({ top: '1588', right: '2098', bottom: '1474', left: '1984' })
    expect(values(first(await documentOf(landscape), 'w:tbl'), 'w:tblW').w).toBe('12756')
  })

  it('takes a page of its own in the page count', () => {
    const { pages, landscape: turned, lines } = laid(landscape)
    expect([pages, [...turned]]).toEqual([3, [2]])
    expect(lines.filter(({ page }) => page === 2).every(({ block }) => block === 3 || block === 4)).toBe(true)
  })

  it('comes back from Word', async () => {
    expect(await returned(landscape)).toEqual(landscape)
  })
})
