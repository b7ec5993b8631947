import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  type Block,
  blockText,
  blockTypes,
  type DraftContent,
  draftVersion,
  type TextRun,
} from '../../../core/document/draft.ts'
import { tableOfRuns, widthsToColumns } from '../../../core/document/table.ts'
import { exportDocx } from '../../../core/docx/export.ts'
import { readBack } from '../../../core/docx/read-back.ts'
import { safeText } from '../../../core/docx/safe-text.ts'
import { readDocx } from '../../../electron/service/files/docx-read.ts'

/** Text of every kind, and what a draft must not be taken for when it comes back. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc
    .array(fc.constantFrom('\ud800', '\udc00', '\ufffe', '\uffff', '\u0000', '\r\n', '\t', '\v', '\u2028', '甲', ' '))
    .map(characters => characters.join('')),
  fc.constantFrom(
    '一、工作情况',
    '（一）加强领导。各乡镇要抓好落实。',
    '附件：1.名单',
    '{{subject}}',
    '××县人民政府',
    '2026年5月8日',
    '  前后有空格  ',
    '<w:p/>]]>&amp;',
    '关于做好秋冬季森林防火和防汛物资储备以及农村公路养护工作的通知',
  ),
)
const run: fc.Arbitrary<TextRun> = fc
  .record({ text: anyText, bold: fc.boolean() })
  .map(({ text, bold }) => (bold ? { text, bold } : { text }))
const runs = fc.array(run, { minLength: 1, maxLength: 3 })

const plain: fc.Arbitrary<Block> = fc
  .record({
    type: fc.constantFrom(...blockTypes.filter(type => type !== 'table' && type !== 'heading' && type !== 'title')),
    children: runs,
  })
  .map(block => block)
const heading: fc.Arbitrary<Block> = fc.record({
  type: fc.constant('heading' as const),
  level: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const),
  children: runs,
})
// A title is set in one weight (小标宋), so it has no bold to come back.
const title: fc.Arbitrary<Block> = anyText.map(text => ({ type: 'title', children: [{ text }] }))
const table: fc.Arbitrary<Block> = fc
  .integer({ min: 1, max: 6 })
  .chain(columns =>
    fc.record({
      rows: fc.array(fc.array(runs, { minLength: columns, maxLength: columns }), { minLength: 2, maxLength: 4 }),
      widths: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: columns, maxLength: columns }),
      aligns: fc.array(fc.constantFrom(undefined, 'left' as const, 'center' as const, 'right' as const), {
        minLength: columns,
        maxLength: columns,
      }),
      headerRows: fc.integer({ min: 0, max: 1 }),
    }),
  )
  .map(({ rows, widths, aligns, headerRows }) => {
    const cells = rows.map(row =>
      row.map(cell => cell.map(part => ({ ...part, text: safeText(part.text).replace(/[\t\n]/gu, '\v') }))),
    )
    const columns = widthsToColumns(widths).map((column, at) => ({
      ...column,
      ...(aligns[at] && { align: aligns[at] }),
    }))
    return tableOfRuns(cells, { headerRows, columns })
  })

const word = fc.string({ unit: fc.constantFrom(...'临河县人民政府办公室市水务局'), minLength: 1, maxLength: 12 })
const name = fc.string({ unit: fc.constantFrom(...'王李周明远欧阳'), minLength: 2, maxLength: 3 })
const fields = fc.record(
  {
    copyNumber: fc.constantFrom('000001', '123456'),
    securityClassification: fc.constantFrom('秘密★1年', '机密'),
    urgency: fc.constantFrom('特急', '加急'),
    issuingAuthorityMark: fc.oneof(
      word,
      fc.tuple(word, word).map(lines => lines.join('\n')),
    ),
    documentNumber: word.map(name => `${name}〔2026〕17号`),
    signatory: fc.array(name, { minLength: 1, maxLength: 3 }).map(names => names.join('、')),
    ccRecipients: word.map(name => `${name}。`),
    printingAuthority: word,
    printDate: fc.constantFrom('2026年5月9日', '2025年12月31日'),
  },
  { requiredKeys: [] },
)

/** What Word can hold of a block: runs of one look joined, no characters that XML forbids. */
function kept(block: Block): Block {
  const children: TextRun[] = []
  // What parts cells and their lines is a paragraph's end in Word and has no look.
  const pieces = block.table
    ? block.children.flatMap(run =>
        run.text.split(/([\t\n\v])/u).map(text => (/[\t\n\v]/u.test(text) ? { text } : { ...run, text })),
      )
    : block.children
  for (const { text, bold } of pieces as readonly TextRun[]) {
    const clean = block.table ? text : safeText(text)
    const last = children.at(-1)
    if (clean === '') continue
    if (last && (last.bold === true) === (bold === true))
      children[children.length - 1] = { ...last, text: last.text + clean }
    else children.push(bold ? { text: clean, bold } : { text: clean })
  }
  return { ...block, children: children.length > 0 ? children : [{ text: '' }] }
}

it('a draft comes back from Word with all that it holds, whatever it says', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(plain, heading, title, table), { maxLength: 8 }),
      fields,
      async (blocks, own) => {
        const draft: DraftContent = { version: draftVersion, genre: 'notice', fields: own, blocks }
        const { paragraphs, isOwn } = readDocx('稿.docx', await exportDocx(draft))
        expect(isOwn).toBe(true)
        const back = readBack(paragraphs, 'notice').content
        expect(back.fields).toEqual(own)
        // Blank blocks are lines of the page and go.
        const expected = blocks.map(kept).filter(block => block.table || blockText(block).trim() !== '')
        expect(back.blocks).toEqual(expected)
      },
    ),
    { numRuns: 200 },
  )
}, 120_000)
