import { describe, expect, it } from 'vitest'
import { type DraftContent, textBlock } from '../../../core/document/draft.ts'
import { exportDocx } from '../../../core/docx/export.ts'
import { all, docxPart, docxParts, parseXml, values } from '../../support/read-docx.ts'

const draft = (lines: number): DraftContent => ({
  version: 3,
  genre: 'notice',
  fields: { printingAuthority: '临河县人民政府办公室', printDate: '2026年5月9日' },
  blocks: Array.from({ length: lines }, () => textBlock('paragraph', '一行')),
})
const sections = async (lines: number) => {
  const document = docxPart(await exportDocx(draft(lines)), 'word/document.xml')
  return all(document, 'w:sectPr').map(section => [
    all(section, 'w:type')[0]?.attributes['w:val'] ?? '',
    all(section, 'w:footerReference').length,
  ])
}

describe('the imprint', () => {
  it('hangs at the foot of an even last page, in the section of the text', async () => {
    expect(await sections(24)).toEqual([['', 2]])
  })

  it('stands behind an odd last page on the next even one, numbered like the others', async () => {
    expect(await sections(3)).toEqual([
      ['', 2],
      ['evenPage', 0],
    ])
  })

  it('stands behind a blank page without a number where its page has no room for it', async () => {
    expect(await sections(44)).toEqual([
      ['', 2],
      ['evenPage', 2],
    ])
    const parts = docxParts(await exportDocx(draft(44)))
    for (const name of ['word/footer3.xml', 'word/footer4.xml']) {
      expect(all(parseXml(parts[name] as string), 'w:instrText')).toEqual([])
    }
  })

  it('keeps paper and margins in its own section', async () => {
    const document = docxPart(await exportDocx(draft(3)), 'word/document.xml')
    const [text, imprint] = all(document, 'w:sectPr')
    for (const name of ['w:pgSz', 'w:pgMar', 'w:docGrid']) {
      expect(values(imprint as never, name)).toEqual(values(text as never, name))
    }
  })
})
