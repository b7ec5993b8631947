import { describe, expect, it } from 'vitest'
import type { DraftContent } from '../../../core/document/draft.ts'
import { exportDocx } from '../../../core/docx/export.ts'
import { type FontSetId, fontSet } from '../../../core/docx/font-sets.ts'
import { all, docxPart, first, paragraphText, styleOf, values, type XmlNode } from '../../support/read-docx.ts'
import { speechDraft } from '../../support/sample-drafts.ts'
import { templateDrafts } from '../../support/whole-drafts.ts'

// Numbers of GB/T 9704-2012 in its own units, beside those that a file has: millimetres, points, characters.

const millimetres = (twips: string | number | undefined) => (Number(twips) * 25.4) / 1440
const points = (twips: string | number | undefined) => Number(twips) / 20

/** What each profile has: margins and the foot's place in millimetres, heights of lines and sizes in points. */
const papers = {
  general: { top: 37, bottom: 35, line: 28.95, title: 35, gap: -0.25, number: [14, 20] },
  gb33476: { top: 34.58, bottom: 32.58, line: 29.45, title: 35, gap: -0.25, number: [14, 20] },
  grid: { top: 37, bottom: 35, line: 28.95, title: 35, gap: 0, number: [14, 20] },
  reading: { top: 37, bottom: 35, line: 35, title: 44, gap: 0, number: [22, 30] },
  'reading-18': { top: 37, bottom: 35, line: 31.5, title: 39.6, gap: 0, number: [22, 30] },
  'reading-22': { top: 37, bottom: 35, line: 38.5, title: 48.4, gap: 0, number: [22, 30] },
} as const
type ProfileName = keyof typeof papers

/** How much larger than the standard's the characters of a profile are. */
const scales: Partial<Record<ProfileName, number>> = { reading: 1.25, 'reading-18': 1.125, 'reading-22': 1.375 }

/** 二号, 三号, 四号 in points (5.2.2 and the clauses of the elements). */
const sizes = { 二: 22, 三: 16, 四: 14 } as const

/** Font, size, side and indents in characters (first line or hanging, left, right) of each element, by its clause. */
const looks: Readonly<
  Record<string, readonly ['title' | 'body' | 'hei' | 'kai', keyof typeof sizes, string, number, number, number]>
> = {
  CopyNumber: ['body', '三', 'left', 0, 0, 0], // 7.2.1
  SecurityClassification: ['hei', '三', 'left', 0, 0, 0], // 7.2.2
  Urgency: ['hei', '三', 'left', 0, 0, 0], // 7.2.3
  DocumentNumber: ['body', '三', 'center', 0, 0, 0], // 7.2.5
  Signatory: ['kai', '三', 'left', 0, 0, 0], // 7.2.6
  Title: ['title', '二', 'center', 0, 0, 0], // 7.3.1
  MainRecipient: ['body', '三', 'left', 0, 0, 0], // 7.3.2
  Salutation: ['body', '三', 'left', 0, 0, 0],
  Normal: ['body', '三', 'both', 2, 0, 0], // 7.3.3
  Heading1: ['hei', '三', 'both', 2, 0, 0],
  Heading2: ['kai', '三', 'both', 2, 0, 0],
  Heading3: ['body', '三', 'both', 2, 0, 0],
  Heading4: ['body', '三', 'both', 2, 0, 0],
  Speaker: ['kai', '三', 'center', 0, 0, 0],
  DeliveryDate: ['kai', '三', 'center', 0, 0, 0],
  AttachmentNote: ['body', '三', 'left', -3, 5, 0], // 7.3.4
  Signature: ['body', '三', 'right', 0, 0, 2], // 7.3.5.2
  DateOfIssue: ['body', '三', 'right', 0, 0, 2],
  Note: ['body', '三', 'both', 2, 0, 0], // 7.3.6
  CcRecipients: ['body', '四', 'left', -3, 4, 1], // 7.4.2
  PrintingAuthority: ['body', '四', 'left', 0, 1, 1], // 7.4.3
}
const imprintStyles = ['CcRecipients', 'PrintingAuthority']

describe.each(Object.entries(papers))('a file of profile %s', (name, paper) => {
  const scale = scales[name as ProfileName] ?? 1
  const parts = async (set: FontSetId = 'gb2312') => {
    const bytes = await exportDocx(speechDraft, { profile: name, fontSet: set })
    return (part: string) => docxPart(bytes, `word/${part}.xml`)
  }

  it('has A4 paper, its margins and its lines on every page', async () => {
    const document = (await parts())('document')
    const { w, h } = values(document, 'w:pgSz')
    expect([millimetres(w), millimetres(h)].map(Math.round)).toEqual([210, 297])
    const margins = values(document, 'w:pgMar')
    for (const [side, wanted] of Object.entries({ top: paper.top, bottom: paper.bottom, left: 28, right: 26 }))
      expect([side, Math.abs(millimetres(margins[side]) - wanted) < 0.05]).toEqual([side, true])
    expect(margins.gutter).toBe('0')
    const grid = values(document, 'w:docGrid')
    expect(points(grid.linePitch)).toBe(paper.line)
    expect(grid.type).toBe(name === 'grid' ? 'linesAndChars' : 'lines')
    // 28 characters on 156 mm: 15.79 pt each, against 16 pt, in 1/4096 pt.
    if (name === 'grid') expect(Number(grid.charSpace) / 4096).toBeCloseTo((156 / 25.4) * (72 / 28) - 16, 2)
    const lines = Math.floor((((297 - paper.top - paper.bottom) / 25.4) * 72) / paper.line + 0.001)
    expect(lines).toBe({ reading: 18, 'reading-18': 20, 'reading-22': 16 }[name as string] ?? 22)
  })

  it('puts the dash of the page number 7 mm below the 版心 of the standard, one character from the outer side (7.5)', async () => {
    const part = await parts()
    const { footer, bottom } = values(part('document'), 'w:pgMar')
    const [size, height] = paper.number
    expect(Number(bottom)).toBeGreaterThan(Number(footer))
    expect(Math.abs(millimetres(footer) + (height / 2 / 72) * 25.4 - 28)).toBeLessThan(0.1)
    for (const [id, side, footerPart] of [
      ['PageNumberOdd', 'right', 'footer1'],
      ['PageNumberEven', 'left', 'footer2'],
    ] as const) {
      const style = styleOf(part('styles'), id)
      expect(values(style, 'w:jc').val).toBe(side)
      expect(Number(values(style, 'w:ind')[side])).toBe(size * 20)
      expect(Number(values(style, 'w:sz').val) / 2).toBe(size)
      expect(values(style, 'w:rFonts')).toMatchObject({ ascii: '宋体', eastAsia: '宋体' })
      const spacing = values(first(style, 'w:pPr'), 'w:spacing')
      expect([points(spacing.line), spacing.lineRule]).toEqual([height, 'exact'])
      const foot = part(footerPart)
      expect(all(foot, 'w:pStyle').map(({ attributes }) => attributes['w:val'])).toEqual([id])
      expect(all(foot, 'w:p').map(paragraphText)).toEqual(['\u2014  \u2014'])
      expect(all(foot, 'w:instrText').map(({ text }) => text)).toEqual(['PAGE'])
    }
    expect(all(part('document'), 'w:headerReference')).toEqual([])
    expect(all(part('document'), 'w:pgNumType').flatMap(({ attributes }) => Object.keys(attributes))).toEqual([])
  })

  it.each(['gb2312', 'windows', 'founder'] as const)(
    'sets each element as its clause says in font set %s',
    async set => {
      const styles = (await parts(set))('styles')
      const { fonts, latin } = fontSet(set)
      for (const [id, [role, sizeName, side, first_, left, right]] of Object.entries(looks)) {
        const style = styleOf(styles, id)
        const runs = first(style, 'w:rPr')
        const paragraph = first(style, 'w:pPr')
        const indents = values(paragraph, 'w:ind')
        const spacing = values(paragraph, 'w:spacing')
        const isImprint = imprintStyles.includes(id)
        const read = {
          font: values(runs, 'w:rFonts').eastAsia,
          latin: values(runs, 'w:rFonts').ascii,
          size: Number(values(runs, 'w:sz').val) / 2,
          colour: values(runs, 'w:color').val,
          isBold: all(runs, 'w:b').length > 0,
          gap: points(values(runs, 'w:spacing').val),
          side: values(paragraph, 'w:jc').val,
          first: (Number(indents.firstLineChars ?? 0) - Number(indents.hangingChars ?? 0)) / 100,
          left: Number(indents.leftChars) / 100,
          right: Number(indents.rightChars) / 100,
          line: [points(spacing.line), spacing.lineRule],
          around: [spacing.before, spacing.after],
        }
        const size = Math.round(sizes[sizeName] * scale * 2) / 2
        expect([id, read]).toEqual([
          id,
          {
            font: fonts[role],
            latin,
            size,
            colour: '000000',
            isBold: false,
            gap: sizeName === '三' ? paper.gap : 0,
            side,
            first: first_,
            left,
            right,
            line: isImprint ? [22, 'atLeast'] : [id === 'Title' ? paper.title : paper.line, 'exact'],
            around: ['0', '0'],
          },
        ])
        // Readers that do not know characters take twips: as many characters of the element's own size.
        const unit = name === 'grid' && sizeName === '三' ? 316 : size * 20
        expect([id, Number(indents.left), Number(indents.right)]).toEqual([id, left * unit, right * unit])
        expect(Number(indents.firstLine ?? 0) - Number(indents.hanging ?? 0)).toBe(first_ * unit)
      }
    },
  )
})

/** How the header of each template is set; a text that is none of an office's papers has none. */
const headers: Readonly<Record<string, 'document' | 'upward' | 'letter' | 'order' | 'minutes'>> = {
  bill: 'document',
  bulletin: 'document',
  circular: 'document',
  decision: 'document',
  notice: 'document',
  opinion: 'document',
  reply: 'document',
  request: 'upward',
  letter: 'letter',
  order: 'order',
  minutes: 'minutes',
}

/** From the upper edge of the 版心 to the mark in millimetres (7.2.4, 10.2, 10.3). */
const markDistances = { document: 35, upward: 35, minutes: 35, order: 20 } as const

describe('what differs by genre', async () => {
  const drafts = await templateDrafts()
  const styleIdOf = (paragraph: XmlNode) => all(paragraph, 'w:pStyle')[0]?.attributes['w:val']

  it.each(Object.entries(drafts))('%s has the header of its kind', async (name, content: DraftContent) => {
    const document = docxPart(await exportDocx(content), 'word/document.xml')
    const kind = headers[name]
    const paragraphs = all(document, 'w:p')
    const mark = paragraphs.find(paragraph => /Mark$/u.test(styleIdOf(paragraph) ?? ''))
    const title = paragraphs.findIndex(paragraph => styleIdOf(paragraph) === 'Title')
    const number = paragraphs.findIndex(paragraph => styleIdOf(paragraph) === 'DocumentNumber')
    const redLines = all(document, 'w:pBdr')
    expect([name, mark !== undefined]).toEqual([name, kind !== undefined])
    expect([name, all(document, 'w:titlePg').length]).toEqual([name, kind === 'letter' ? 1 : 0])
    expect([name, redLines.length]).toEqual([name, kind === undefined || kind === 'letter' || kind === 'order' ? 0 : 1])
    if (kind === undefined) {
      // Nothing stands above the title or, where there is none, the text.
      expect(title).toBeLessThanOrEqual(0)
      return
    }
    if (kind === 'letter') {
      const { tblpX, tblpY } = values(document, 'w:tblpPr')
      expect([Math.round(millimetres(tblpX)), values(document, 'w:tblW').type]).toEqual([20, 'dxa'])
      expect(Math.round(millimetres(values(document, 'w:tblW').w))).toBe(170)
      expect(millimetres(tblpY)).toBeLessThan(30)
      expect(values(paragraphs[number] as XmlNode, 'w:jc').val).toBe('right')
    } else {
      const before = values(mark as XmlNode, 'w:spacing').before
      const labels = [content.fields.copyNumber, content.fields.securityClassification, content.fields.urgency]
      const rows = labels.filter(text => text).length
      expect(Math.abs(millimetres(Number(before) + rows * 579) - markDistances[kind])).toBeLessThan(0.05)
      // 空二行 (7.2.5, 10.2).
      expect(paragraphs.slice(number - 2, number).map(paragraphText)).toEqual(['', ''])
      expect(all(paragraphs[number] as XmlNode, 'w:pBdr').length).toBe(kind === 'order' ? 0 : 1)
    }
    if (kind === 'upward') {
      expect(paragraphText(paragraphs[number] as XmlNode)).toMatch(/^\t.+〔\d{4}〕\d+号\t签发人：/u)
      expect(Number(values(paragraphs[number] as XmlNode, 'w:tab').pos)).toBe(320)
    }
    for (const line of redLines) {
      expect(values(line, 'w:bottom')).toMatchObject({ val: 'single', color: 'FF0000', sz: '12', space: '8' })
    }
    // 红线下空二行 (7.3.1).
    if (title >= 0) expect(paragraphs.slice(title - 2, title).map(paragraphText)).toEqual(['', ''])
  })

  it.each(Object.entries(drafts))('%s has the paper of every other genre', async (_name, content: DraftContent) => {
    const document = docxPart(await exportDocx(content), 'word/document.xml')
    const wanted = docxPart(await exportDocx(speechDraft), 'word/document.xml')
    for (const section of all(document, 'w:sectPr')) {
      for (const part of ['w:pgSz', 'w:pgMar', 'w:docGrid']) expect(values(section, part)).toEqual(values(wanted, part))
    }
  })
})
