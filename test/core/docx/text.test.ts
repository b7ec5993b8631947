import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Block, blockText, blockTypes, type DraftContent, textBlock } from '../../../core/document/draft.ts'
import { flow } from '../../../core/document/flow.ts'
import { layoutDraft } from '../../../core/document/page-layout.ts'
import { rowsOfText, tableBlock } from '../../../core/document/table.ts'
import { titleLines } from '../../../core/document/title-lines.ts'
import { exportDocx } from '../../../core/docx/export.ts'
import { safeContent, safeText } from '../../../core/docx/safe-text.ts'
import { all, docxPart, docxParts, paragraphText, parseXml } from '../../support/read-docx.ts'

/** UTF-16 units of every kind: lone surrogates, controls and noncharacters among them. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc
    .array(
      fc.oneof(
        fc.integer({ min: 0, max: 0xffff }),
        fc.constantFrom(0xd800, 0xdc00, 0xfffe, 0xffff, 0, 10, 13, 9, 0x2028),
      ),
      {
        maxLength: 40,
      },
    )
    .map(units => String.fromCharCode(...units)),
  fc.constantFrom(
    '<w:p/>]]>&amp;',
    '{PAGE}',
    '=HYPERLINK("x")',
    '《临河县办法》“引号”——破折号……',
    '\u0000\u000b\ufffe',
  ),
)

const block: fc.Arbitrary<Block> = fc.record({
  type: fc.constantFrom(...blockTypes.filter(type => type !== 'table')),
  level: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const),
  children: fc.array(fc.record({ text: anyText, bold: fc.boolean() }), { minLength: 1, maxLength: 3 }),
})

/** The text that a block must have in Word. */
function expected(item: Block): string {
  const text = item.children.map(child => safeText(child.text)).join('')
  return item.type === 'title' ? titleLines(safeText(blockText(item))).join('\n') : text
}

describe('text of an export', () => {
  it('is well-formed and equal to the draft for drafts over all of Unicode', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(block, { maxLength: 6 }),
        fc.record({ documentNumber: anyText, ccRecipients: anyText }),
        async (blocks, fields) => {
          const content: DraftContent = { version: 1, genre: 'speech', fields, blocks }
          const bytes = await exportDocx(content)
          for (const [name, part] of Object.entries(docxParts(bytes))) if (/\.(xml|rels)$/.test(name)) parseXml(part)
          const body = docxPart(bytes, 'word/document.xml').children[0]
          const written = body?.children.filter(child => child.name === 'w:p').map(paragraphText) ?? []
          const laid = blocks.map(item => ({ ...item, text: safeText(blockText(item)) }))
          const wanted = [...flow(laid, false)].map(item =>
            item.kind === 'empty' ? '' : expected(blocks[item.index] as Block),
          )
          const start = safeText(fields.documentNumber).trim() === '' ? 0 : 1
          expect(written.slice(start, start + wanted.length)).toEqual(wanted)
          for (const text of all(docxPart(bytes, 'word/document.xml'), 'w:t')) expect(text.text).not.toMatch(/[\n\r\t]/)
        },
      ),
      { numRuns: 300 },
    )
  }, 120_000)

  it('replaces what XML cannot hold and keeps all else', () => {
    expect(safeText('甲\u0000\u0008乙\r\n丙\u2028丁\ufffe\ud800戊\t己𠮷\u00a0')).toBe(
      '甲乙\n丙\n丁\ufffd\ufffd戊\t己𠮷\u00a0',
    )
  })

  it('loses no end of a line in a reading copy for controls before it', async () => {
    const text = `\u0000\u0001\f${'把服务送到车间里、工地上，办成一件算一件。'.repeat(8)}`
    const content: DraftContent = { version: 3, genre: 'speech', fields: {}, blocks: [textBlock('paragraph', text)] }
    const document = docxPart(await exportDocx(content, { profile: 'reading' }), 'word/document.xml')
    expect(all(document, 'w:p').map(paragraphText).join('').replaceAll('\n', '')).toBe(text.slice(3))
  })

  it('keeps the lines of a table cell, whatever ends them, within their cell', () => {
    const table = tableBlock([
      ['工程\u2028名称', '时限'],
      ['东干渠', ''],
    ])
    const raw = { ...table, children: [{ text: '工程\r\n名称\v一\u2028二\u0000\t时限\n东干渠\t' }] }
    const { blocks, fields } = safeContent({ blocks: [raw], fields: { signatory: '林\u0000可' } })
    expect(rowsOfText(blockText(blocks[0] as Block))).toEqual([
      ['工程\v名称\v一\v二', '时限'],
      ['东干渠', ''],
    ])
    expect(fields).toEqual({ signatory: '林可' })
  })

  it('counts the lines of a cell as lines, not as rows, where it places the imprint', async () => {
    const table = tableBlock([['职责', `${'第一项\v'.repeat(14)}第十五项`]])
    const blocks = [...Array.from({ length: 9 }, () => textBlock('paragraph', '一行')), table]
    const fields = { printingAuthority: '清河县水利局办公室', printDate: '2026年10月13日' }
    expect(layoutDraft(blocks.map(item => ({ ...item, text: blockText(item) }))).pages).toBe(1)
    // Behind one page of text the imprint has the next one to itself.
    const document = docxPart(await exportDocx({ version: 3, genre: 'notice', fields, blocks }), 'word/document.xml')
    expect(all(document, 'w:type').map(({ attributes }) => attributes['w:val'])).toEqual(['evenPage'])
  })
})
