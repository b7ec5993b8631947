import { beforeAll, describe, expect, it } from 'vitest'
import { type DraftContent, type DraftFields, textBlock } from '../../../core/document/draft.ts'
import { exportDocx } from '../../../core/docx/export.ts'
import { canRender, convertAllToPdf, type PdfLine, pdfLines, pdfWords } from '../../support/libre-office.ts'

const names = ['云溪县财政局', '云溪县水利局', '云溪县应急管理局']
const draft = (
  genre: DraftContent['genre'],
  fields: DraftFields,
  paragraphs: number,
  signers: number,
): DraftContent => ({
  version: 3,
  genre,
  fields: {
    ccRecipients: '县档案馆，县信访局',
    printingAuthority: '云溪县财政局',
    printDate: '2026年3月5日',
    ...fields,
  },
  blocks: [
    textBlock('title', '关于做好河道清淤准备工作的通知'),
    textBlock('mainRecipient', '各乡镇人民政府：'),
    ...Array.from({ length: paragraphs }, () =>
      textBlock('paragraph', '各乡镇要把清淤机具停放点逐一登记造册，缺什么补什么，谁登记谁负责。'),
    ),
    ...names.slice(0, signers).map(name => textBlock('signature', name)),
    textBlock('dateOfIssue', '2026年3月2日'),
  ],
})
const letter: DraftFields = {
  format: 'letter',
  issuingAuthorityMark: '云溪县财政局',
  documentNumber: '云财函〔2026〕5号',
}
const single: DraftFields = { issuingAuthorityMark: '云溪县财政局文件', documentNumber: '云财发〔2026〕5号' }
const joint: DraftFields = { ...single, issuingAuthorityMark: `${names.join('\n')}\n文件` }

/** What is written, and the pages it has, the imprint on the last. */
const cases: readonly (readonly [string, DraftContent, number])[] = [
  ['a sealed letter of one page', draft('letter', { ...letter, seal: 'seal' }, 4, 1), 1],
  ['a letter of two pages', draft('letter', letter, 13, 1), 2],
  ['a notice whose text ends on the first page', draft('notice', single, 1, 1), 2],
  ['a sealed notice of two pages', draft('notice', { ...single, seal: 'seal' }, 8, 1), 2],
  ['a sealed joint notice of two pages', draft('notice', { ...joint, seal: 'seal' }, 5, 3), 2],
  ['a sealed joint notice of three pages', draft('notice', { ...joint, seal: 'seal' }, 14, 3), 4],
]

describe.skipIf(!canRender)('the imprint in LibreOffice', () => {
  const found = new Map<string, { readonly pages: number; readonly lines: readonly PdfLine[] }>()

  beforeAll(async () => {
    const pdfs = await convertAllToPdf(await Promise.all(cases.map(([, content]) => exportDocx(content))))
    for (const [index, [name]] of cases.entries()) {
      const { pages, words } = await pdfWords(pdfs[index] as Uint8Array)
      found.set(name, { pages, lines: pdfLines(words) })
    }
  }, 300_000)

  it.each(cases)('stands at the foot of the last page of %s', (name, { fields }, wanted) => {
    const { pages, lines } = found.get(name) ?? { pages: 0, lines: [] }
    expect(pages).toBe(wanted)
    const isLetter = fields.format === 'letter'
    const last = lines.find(({ text }) => (isLetter ? text.startsWith('抄送：') : text.endsWith('印发')))
    expect(last?.page).toBe(pages)
    // The 版心 ends 262 mm below the paper's edge; behind a section LibreOffice measures from the footer.
    expect(last?.bottom).toBeGreaterThan(258)
    expect(last?.bottom).toBeLessThan(264.5)
  })
})
